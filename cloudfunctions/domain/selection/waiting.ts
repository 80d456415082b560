import type { Waiting } from '../../../types/domain/todo';
import { reviewAhead } from '../../../types/shared/selections';
import { addDays } from '../../../types/shared/calendar';
import { dayOf } from '../../kernel/clock';
import { collection, command } from '../../kernel/database';
import { personIdOf } from '../../kernel/identity';
import type { AccountRecord } from '../../kernel/model';
import { townIdOf } from '../../kernel/paths';
import { isAnyOn } from '../declared/on';
import { keptFor, type Held } from '../organization/kept';
import { ruleBook } from '../rules/amendments';
import { isInvolved } from './conflict';
import { toReviewBy } from './find';
import { Applications, Honours, Rounds } from './model';
import { phaseOf } from './phase';

/** More than wait at a time. */
const most = 200;

/** What waits of selections: for a branch what was sent back, for an office what it checks and decides, for a reviewer an opinion. */
export async function selectionsWaiting(held: Held, account: AccountRecord, now: number): Promise<Waiting[]> {
  if (!(await isAnyOn('selection', now))) return [];
  const all = await Promise.all([
    returnedWaiting(held),
    toCheckWaiting(held),
    toDecideWaiting(held, now),
    honoursWaiting(held, now),
    opinionsWaiting(account, now),
  ]);
  return all.flat();
}

async function returnedWaiting({ branches }: Held): Promise<Waiting[]> {
  const ids = branches.flatMap((one) => one.ids);
  if (ids.length === 0) return [];
  const found = await collection(Applications).find(
    { organizationId: command.in(ids), state: 'returned' as const },
    { limit: most },
  );
  return branches.flatMap(({ branch: { _id: organizationId } }): Waiting[] => {
    const own = found.filter((one) => keptFor(branches, one.organizationId)?.branch._id === organizationId);
    return own.length > 0 ? [{ kind: 'selectionReturned', organizationId, count: own.length }] : [];
  });
}

/** Applications that a town looks at first; of what lies below no town nothing waits, it stands in the round. */
async function toCheckWaiting({ offices }: Held): Promise<Waiting[]> {
  const towns = offices.filter(({ kind }) => kind === 'town').map(({ _id }) => _id);
  if (towns.length === 0) return [];
  const found = await collection(Applications).find(
    { above: command.in(towns), state: 'sent' as const },
    { limit: most },
  );
  return towns.flatMap((organizationId): Waiting[] => {
    const own = found.filter(({ orgPath }) => townIdOf(orgPath) === organizationId);
    const since = Math.min(...own.map(({ changedAt }) => changedAt));
    return own.length > 0 ? [{ kind: 'selectionToCheck', organizationId, count: own.length, since }] : [];
  });
}

/** Rounds whose days of applying or of publicity are over. */
async function toDecideWaiting({ offices }: Held, now: number): Promise<Waiting[]> {
  if (offices.length === 0) return [];
  const officeId = command.in(offices.map(({ _id }) => _id));
  const [open, shown, { workYears }] = await Promise.all([
    collection(Rounds).find({ officeId, state: 'open' as const }, { limit: most }),
    collection(Rounds).find({ officeId, state: 'public' as const }, { limit: most }),
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
async function honoursWaiting({ offices }: Held, now: number): Promise<Waiting[]> {
  if (offices.length === 0) return [];
  const found = await collection(Honours).find(
    {
      officeId: command.in(offices.map(({ _id }) => _id)),
      state: 'held' as const,
      until: command.lte(addDays(dayOf(now), reviewAhead)),
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
async function opinionsWaiting(account: AccountRecord, now: number): Promise<Waiting[]> {
  if (account.grants.length === 0) return [];
  const { applications, opinions } = await toReviewBy(personIdOf(account));
  const said = new Set(opinions.map(({ applicationId }) => applicationId));
  const own = applications.filter((one) => !said.has(one._id) && !isInvolved(account, one, one.orgPath, now));
  if (own.length === 0) return [];
  return [{ kind: 'selectionOpinion', organizationId: account.organizationId, count: own.length }];
}
