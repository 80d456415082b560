import { isDeepStrictEqual } from 'node:util';
import type { CheckupItem } from '../../../types/shared/checkups';
import { collection, command, under } from '../../kernel/database';
import { pagesOf } from '../../kernel/pages-of';
import type { CountedBranch } from '../organization/counting';
import type { OrganizationRecord } from '../organization/model';
import { checkupsNow } from './items';
import { BranchStandings, type BranchStandingRecord } from './model';

/** How branches stand, written down for those above them. */

/** Written at the same time. */
const writesAtOnce = 10;

/** Looks at some branches and writes down what is open there. Done twice it does the same. */
export async function writeStandings(branches: OrganizationRecord[], now: number): Promise<void> {
  const open = branches.filter(({ closedAt }) => !closedAt);
  if (open.length === 0) return;
  const [checkups, before] = await Promise.all([
    checkupsNow(open, now),
    standingsOf(open.map(({ _id }) => _id)),
  ]);
  const all = open.map(({ _id }): BranchStandingRecord => ({
    _id,
    items: (checkups.get(_id) ?? []).map(said),
    at: now,
  }));
  const isKnown = ({ _id }: BranchStandingRecord) => before.has(_id);
  const isSame = ({ _id, items }: BranchStandingRecord) => isDeepStrictEqual(before.get(_id)?.items, items);
  await collection(BranchStandings).addMissing(all.filter((one) => !isKnown(one)));
  const changed = all.filter((one) => isKnown(one) && !isSame(one));
  for (const some of pagesOf(changed, writesAtOnce))
    await Promise.all(some.map((one) => collection(BranchStandings).put(one)));
  const same = all.filter((one) => isKnown(one) && isSame(one)).map(({ _id }) => _id);
  // That it was looked at is all that is new: one request for all of them.
  if (same.length > 0) await collection(BranchStandings).updateWhere({ _id: command.in(same) }, { at: now });
}

/** Without what has no value, as the database gives it back. */
const said = (item: CheckupItem): CheckupItem => JSON.parse(JSON.stringify(item)) as CheckupItem;

/** How branches stood when they were looked at last, by their ids. */
export async function standingsOf(ids: readonly string[]): Promise<Map<string, BranchStandingRecord>> {
  if (ids.length === 0) return new Map();
  const found = await collection(BranchStandings).findByIds(ids);
  return new Map(found.map((one) => [one._id, one]));
}

/** The same beside each branch of a list. */
export const standingsBeside = under(BranchStandings, ['items', 'at']);

/** How a branch of a list stood, if it was looked at: what was merged into it was looked at for itself. */
export const standingOf = ({
  id,
  beside,
}: Pick<CountedBranch<{ standings: typeof standingsBeside }>, 'id' | 'beside'>) =>
  beside.standings.filter(({ _id }) => _id === id);
