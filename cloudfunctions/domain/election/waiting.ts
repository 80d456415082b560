import type { Waiting } from '../../../types/domain/todo';
import { dayOf } from '../../kernel/clock';
import { collection, command, within } from '../../kernel/database';
import { personIdOf } from '../../kernel/identity';
import type { AccountRecord } from '../../kernel/model';
import { idsOf, liesWithin } from '../../kernel/paths';
import { attendedAt, type Attended } from '../membership/attended';
import { findOrganizations } from '../organization/find';
import type { Held } from '../organization/kept';
import type { OrganizationRecord } from '../organization/model';
import { termStanding } from '../organization/term';
import { ruleBook } from '../rules/amendments';
import { isAnswer, nextOf } from './course';
import { openOf } from './elections';
import { Elections, type ElectionRecord } from './model';

/** What waits of elections for somebody. */

type Holding = Pick<Held, 'branches' | 'bodies' | 'offices'>;

/**
 * For the keepers of bodies: the next step of the election that goes on, or a term that ends soon or is over, where no election for it
 * goes on; a by-election leaves the term as it is. What waits at the body above waits for nobody here.
 */
export async function electionsWaiting({ branches, bodies }: Holding, now: number): Promise<Waiting[]> {
  const all = [...branches.map(({ branch }) => branch), ...bodies];
  if (all.length === 0) return [];
  const [open, rules] = await Promise.all([openOf(all.map(({ _id }) => _id)), ruleBook(now)]);
  const today = dayOf(now);
  return all.flatMap((body): Waiting[] => {
    const { _id: organizationId } = body;
    const election = open.find((one) => one.organizationId === organizationId);
    const step = election && stepWaiting(election);
    const term = election?.kind === 'renewal' ? undefined : termStanding(body, today, rules);
    const isTermFirst = term && (!step || term.endsOn <= today);
    const due = isTermFirst ? { dueOn: term.endsOn } : step;
    return due ? [{ kind: 'election', organizationId, count: 1, ...due }] : [];
  });
}

/** When the next step of an election is due that is the body's own: until the meeting when that is meant to be, then at once. */
function stepWaiting(election: ElectionRecord): Pick<Waiting, 'dueOn' | 'since'> | undefined {
  const next = election.state === 'open' ? nextOf(election) : undefined;
  if (next === undefined || isAnswer(next)) return undefined;
  const { request, meeting } = election.steps;
  const dueOn = meeting ? undefined : (request?.plannedOn ?? election.termEndsOn);
  return dueOn ? { dueOn } : { since: election.since };
}

/** More of them than wait at a time. */
const most = 300;

/**
 * For those who stand above: what waits for their answer, and what was filed and waits for posts, by office. A district sees
 * what lies directly below it; the rest is its towns', unless nobody of one can answer. What somebody asked for themselves is not
 * told them.
 */
export async function answersWaiting(
  { bodies, offices }: Holding,
  account: AccountRecord,
  now: number,
): Promise<Waiting[]> {
  const above = [...offices, ...bodies];
  if (above.length === 0) return [];
  const found = await collection(Elections).find(
    [
      ...above.map(({ path }) => ({
        waits: command.in(['approval', 'review', 'filing', 'install'] as const),
        orgPath: within(path),
      })),
    ],
    { limit: most },
  );
  if (found.length === 0) return [];
  const elected = await findOrganizations(found.map(({ organizationId }) => organizationId));
  // What was merged meanwhile elects nobody any more.
  const standing = new Set(elected.flatMap(({ _id, closedAt }) => (closedAt ? [] : [_id])));
  const mine = found.filter((one) => standing.has(one.organizationId) && mayAnswer(one)(account));
  const ofTowns = offices.some(({ kind }) => kind === 'district') ? mine : [];
  const isAttended = await attendedAt(
    ofTowns.map(({ orgPath }) => orgPath),
    now,
  );
  return above.flatMap((office): Waiting[] => {
    const here = mine.filter((one) => comesTo(office, one, isAttended));
    if (here.length === 0) return [];
    const since = Math.min(...here.map((one) => one.since));
    return [{ kind: 'electionAnswer', organizationId: office._id, count: here.length, since }];
  });
}

/** Nobody answers what they asked for themselves. */
const mayAnswer =
  ({ steps }: ElectionRecord) =>
  (account: AccountRecord): boolean =>
    steps.request?.personId !== personIdOf(account);

function comesTo(
  { path, kind }: OrganizationRecord,
  election: ElectionRecord,
  isAttended: Attended,
): boolean {
  const { orgPath, waits } = election;
  if (orgPath === path || !liesWithin(orgPath, path)) return false;
  const { length } = idsOf(orgPath);
  // What lies below a committee is that one's to answer, also where its town has nobody.
  const isTowns = length === 3 || waits === 'install';
  if (kind === 'district') return length === 2 || (isTowns && !isAttended(orgPath, mayAnswer(election)));
  // Roles of secretaries are granted by officers only.
  return kind === 'town' || waits !== 'install';
}
