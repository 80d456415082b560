import { collection } from '../../kernel/database';
import { matchKey } from '../../kernel/names';
import { townIdOf } from '../../kernel/paths';
import { remembered } from '../../kernel/remembered';
import { Organizations } from './model';

/** A branch as whoever looks for it is told of it. */
export interface BranchName {
  id: string;
  name: string;
  townName: string;
  /** What its name is compared by, however it is typed. */
  key: string;
}

async function readNames(): Promise<BranchName[]> {
  const [branches, towns] = await Promise.all([
    collection(Organizations).findAll({ kind: 'branch', closedAt: null }, { small: true }),
    collection(Organizations).findAll({ kind: 'town' }),
  ]);
  const townNames = new Map(towns.map(({ _id, name }) => [_id, name]));
  return branches.map(({ _id: id, name, path }) => ({
    id,
    name,
    townName: townNames.get(townIdOf(path) ?? '') ?? '',
    key: matchKey(name),
  }));
}

/**
 * The names of all open branches. They are read once a minute by each instance, however many look for one: a branch that is new
 * or has another name is found a minute later.
 */
export const branchNames = remembered(readNames, 60_000);
