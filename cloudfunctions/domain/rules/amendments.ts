import { collection } from '../../kernel/database';
import { remembered } from '../../kernel/remembered';
import { ruleBookOf, type Amendment, type RuleBook } from './book';
import { Amendments } from './model';

/**
 * What an instance knows is good for so long (ms). It never judges by an old number for that: a number begins, and ends,
 * on a day that is further away than this when it is laid down. A word of an article is seen a minute late.
 */
export const knownFor = 60_000;

const rules = remembered(async () => ruleBookOf(await collection(Amendments).findAll({})), knownFor);

/** The rules as they are, read once a minute by each instance, whatever is asked of them. */
export const ruleBook = (now: number): Promise<RuleBook> => rules.at(now);

/** The rules as they would be with one thing more laid down; read anew. */
export const ruleBookWith = async (one: Amendment): Promise<RuleBook> =>
  ruleBookOf([...(await collection(Amendments).findAll({})), one]);

/** Has an instance read the rules again: it has just changed them. */
export const forgetRules = (): void => {
  rules.forget();
};
