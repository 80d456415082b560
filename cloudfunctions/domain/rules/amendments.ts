import { collection } from '../../kernel/database';
import { remembered } from '../../kernel/remembered';
import { ruleBookOf, type Amendment, type RuleBook } from './book';
import { Amendments } from './model';

/**
 * What an instance knows is good for so long (ms), or until something else is laid down. Nobody judges by an old number, whatever
 * is missed: a number begins, and ends, on a day that is further away than this when it is laid down.
 */
export const knownFor = 60_000;

/** The rules as they are, read once a minute by each instance, whatever is asked of them. */
export const ruleBook = remembered(
  async (): Promise<RuleBook> => ruleBookOf(await collection(Amendments).findAll({})),
  knownFor,
);

/** The rules as they would be with one thing more laid down; read anew. */
export const ruleBookWith = async (one: Amendment): Promise<RuleBook> =>
  ruleBookOf([...(await collection(Amendments).findAll({})), one]);
