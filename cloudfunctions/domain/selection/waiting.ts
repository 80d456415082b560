import type { Waiting } from '../../../types/domain/todo';
import { reviewAhead } from '../../../types/shared/selections';
import { addDays } from '../../../types/shared/calendar';
import { dayOf } from '../../kernel/clock';
import { collection, command } from '../../kernel/database';
import type { AccountRecord } from '../../kernel/model';
import { idsOf, townIdOf } from '../../kernel/paths';
import { namesOn } from '../declared/on';
import { idsOfBranch } from '../organization/counting';
import { keptFor, type Held } from '../organization/kept';
import { ruleBook } from '../rules/amendments';
import { Applications, Honours, Rounds, type RoundRecord } from './model';
import { phaseOf } from './phase';
import { toReviewBy } from './reviewing';

/** More than wait at a time. */
const most = 200;

/**
 * What waits of selections that are on: for who hands applications in what was sent back, for an office what it checks and
 * decides, for a reviewer an opinion. What belongs to a round that goes on no more waits for nobody.
 */
export async function selectionsWaiting(held: Held, account: AccountRecord, now: number): Promise<Waiting[]> {
  const on = [...(await namesOn('selection', now))];
  if (on.length === 0) return [];
  const open = await openRounds(held, on);
  const all = await Promise.all([
    returnedWaiting(held, open),
    toCheckWaiting(held, open),
    toDecideWaiting(held, { on, open }, now),
    honoursWaiting(held, on, now),
    opinionsWaiting(account, on, now),
  ]);
  return all.flat();
}

/** The rounds before their publicity of all offices on the way up from what is held. */
async function openRounds(
  { branches, bodies, offices }: Held,
  on: readonly string[],
): Promise<RoundRecord[]> {
  const standing = [...branches.map(({ branch }) => branch), ...bodies, ...offices];
  const ids = new Set(standing.flatMap(({ path }) => idsOf(path)));
  if (ids.size === 0) return [];
  return collection(Rounds).find(
    { officeId: command.in([...ids]), state: 'open' as const, selection: command.in(on) },
    { limit: most },
  );
}

async function returnedWaiting({ branches, bodies }: Held, open: readonly RoundRecord[]): Promise<Waiting[]> {
  const keepers = [...branches, ...bodies.map((branch) => ({ branch, ids: idsOfBranch(branch) }))];
  const ids = keepers.flatMap((one) => one.ids);
  if (ids.length === 0 || open.length === 0) return [];
  const found = await collection(Applications).find(
    {
      organizationId: command.in(ids),
      state: 'returned' as const,
      roundId: command.in(open.map(({ _id }) => _id)),
    },
    { limit: most },
  );
  return keepers.flatMap(({ branch: { _id: organizationId } }): Waiting[] => {
    const own = found.filter((one) => keptFor(keepers, one.organizationId)?.branch._id === organizationId);
    return own.length > 0 ? [{ kind: 'selectionReturned', organizationId, count: own.length }] : [];
  });
}

/** Applications that a town looks at first; of what lies below no town nothing waits, it stands in the round. */
async function toCheckWaiting({ offices }: Held, open: readonly RoundRecord[]): Promise<Waiting[]> {
  const towns = offices.filter(({ kind }) => kind === 'town').map(({ _id }) => _id);
  if (towns.length === 0 || open.length === 0) return [];
  const found = await collection(Applications).find(
    {
      above: command.in(towns),
      state: 'sent' as const,
      roundId: command.in(open.map(({ _id }) => _id)),
    },
    { limit: most },
  );
  return towns.flatMap((organizationId): Waiting[] => {
    const own = found.filter(({ orgPath }) => townIdOf(orgPath) === organizationId);
    const since = Math.min(...own.map(({ changedAt }) => changedAt));
    return own.length > 0 ? [{ kind: 'selectionToCheck', organizationId, count: own.length, since }] : [];
  });
}

/** Rounds whose days of applying or of publicity are over. */
async function toDecideWaiting(
  { offices }: Held,
  { on, open }: { on: readonly string[]; open: readonly RoundRecord[] },
  now: number,
): Promise<Waiting[]> {
  if (offices.length === 0) return [];
  const officeId = command.in(offices.map(({ _id }) => _id));
  const [shown, { workYears }] = await Promise.all([
    collection(Rounds).find(
      { officeId, state: 'public' as const, selection: command.in(on) },
      { limit: most },
    ),
    ruleBook(now),
  ]);
  const due = [...open, ...shown].filter((one) =>
    ['reviewing', 'toName'].includes(phaseOf(one, dayOf(now), workYears)),
  );
  return offices.flatMap(({ _id: organizationId }): Waiting[] => {
    const own = due.filter((one) => one.officeId === organizationId);
    return own.length > 0 ? [{ kind: 'selectionToDecide', organizationId, count: own.length }] : [];
  });
}

/** Honours that end soon, for the office that gave them. */
async function honoursWaiting({ offices }: Held, on: readonly string[], now: number): Promise<Waiting[]> {
  if (offices.length === 0) return [];
  const found = await collection(Honours).find(
    {
      officeId: command.in(offices.map(({ _id }) => _id)),
      state: 'held' as const,
      until: command.lte(addDays(dayOf(now), reviewAhead)),
      selection: command.in(on),
    },
    { limit: most },
  );
  return offices.flatMap(({ _id: organizationId }): Waiting[] => {
    const days = found.flatMap((one) => (one.officeId === organizationId && one.until ? [one.until] : []));
    const [dueOn] = days.sort();
    return dueOn ? [{ kind: 'honourToReview', organizationId, count: days.length, dueOn }] : [];
  });
}

/** Opinions that are waited for from somebody: only those who hold a role are asked. */
async function opinionsWaiting(
  account: AccountRecord,
  on: readonly string[],
  now: number,
): Promise<Waiting[]> {
  if (account.grants.length === 0) return [];
  const { applications, opinions } = await toReviewBy(account, on, now);
  const said = new Set(opinions.map(({ applicationId }) => applicationId));
  const own = applications.filter(({ _id }) => !said.has(_id));
  if (own.length === 0) return [];
  return [{ kind: 'selectionOpinion', organizationId: account.organizationId, count: own.length }];
}
