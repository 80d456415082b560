import { keyOfMember } from '../../kernel/audience';
import { collection, command, transaction, type Condition } from '../../kernel/database';
import { inTurn } from '../../kernel/in-turn';
import { membersWithin } from '../membership/find';
import { findOrganizations } from '../organization/find';
import { rollMembers } from './expected';
import { followClass } from './follow-class';
import { Activities, Rolls, type ActivityRecord, type RollMember, type RollRecord } from './model';

/**
 * Who is expected (应到) follows the roster until a gathering begins, and stands from then on: what changes later is put
 * right by a keeper, with a reason, and the keeper is told what differs.
 */

/** How the roster differs from who was expected when the gathering began; names. */
export interface Differs {
  joined: string[];
  left: string[];
  becameFull: string[];
}

type Following = Pick<
  ActivityRecord,
  '_id' | 'status' | 'scope' | 'groupId' | 'observerIds' | 'organizationId' | 'jointIds' | 'rollStandsAt'
>;

const follows = ({ status, rollStandsAt }: Following): boolean => status === 'published' && !rollStandsAt;

/**
 * Brings the rolls of a gathering in step with the rosters unless they stand; once it has begun (`startsAt`, epoch ms) they
 * do. Done twice it does the same. Answers whether they stand.
 */
export async function followRoster(
  activity: Following & Pick<ActivityRecord, 'startsAt' | 'month' | 'classId'>,
  now: number,
): Promise<boolean> {
  if (activity.scope === 'class') return followClass(activity, now);
  if (!follows(activity)) return Boolean(activity.rollStandsAt);
  const [fresh, standing] = await Promise.all([
    rostersNow(activity),
    collection(Rolls).findAll({ activityId: activity._id }),
  ]);
  const begun = activity.startsAt <= now;
  if (!begun && !standing.some((roll) => isOutOfStep(roll, fresh.get(roll.organizationId)))) return false;
  await transaction(async (within) => {
    const current = await within.in(Activities).findById(activity._id);
    if (!current || !follows(current)) return;
    const rolls: RollRecord[] = [];
    for (const branchId of [current.organizationId, ...current.jointIds]) {
      const roll = await within.in(Rolls).findById(`${current._id}:${branchId}`);
      if (!roll) continue;
      const roster = fresh.get(branchId);
      const members = roster ? inStep(roll, roster) : roll.members;
      if (isOutOfStep(roll, roster)) await within.in(Rolls).update(roll._id, { members });
      rolls.push({ ...roll, members });
    }
    const audience = audienceOf(current, rolls);
    const isForOthers = audience.join() !== current.audience.join();
    if (isForOthers || begun)
      await within
        .in(Activities)
        .update(current._id, { ...(isForOthers && { audience }), ...(begun && { rollStandsAt: now }) });
  });
  return begun;
}

/** True when a roll says something else than the roster; of a branch that was closed there is none. */
const isOutOfStep = (roll: RollRecord, roster: RollMember[] | undefined): boolean =>
  roster !== undefined && JSON.stringify(inStep(roll, roster)) !== JSON.stringify(roll.members);

/** Who is expected of each branch by its roster as it is; a branch that was closed is left as it was. */
async function rostersNow(activity: Following): Promise<Map<string, RollMember[]>> {
  const branches = await findOrganizations([activity.organizationId, ...activity.jointIds]);
  const open = branches.filter(({ closedAt }) => !closedAt);
  const rosters = await Promise.all(
    open.map(async (branch) => {
      const members = await membersWithin(branch.path);
      return [branch._id, rollMembers(activity, branch, members)] as const;
    }),
  );
  return new Map(rosters);
}

/** A roll by the roster: what a keeper corrected stands, guests stay, and the order of those who stay does too. */
function inStep({ members, corrections = [] }: RollRecord, fresh: RollMember[]): RollMember[] {
  const corrected = new Set(corrections.flatMap(({ changes }) => changes.map(({ memberId }) => memberId)));
  const byRoster = new Map(fresh.map((one) => [one.memberId, one]));
  const kept = members.flatMap((one) => {
    const now = byRoster.get(one.memberId);
    if (corrected.has(one.memberId) || one.as === 'guest')
      return { ...one, ...(now && { status: now.status }) };
    return now ?? [];
  });
  const listed = new Set(kept.map(({ memberId }) => memberId));
  const joined = fresh.filter(({ memberId }) => !listed.has(memberId) && !corrected.has(memberId));
  return [...kept, ...joined];
}

/** A committee's gathering is for its people by name. */
function audienceOf({ scope, audience }: ActivityRecord, rolls: RollRecord[]): string[] {
  if (scope !== 'committee') return audience;
  const organizations = audience.filter((key) => !key.startsWith('@'));
  return [
    ...organizations,
    ...rolls.flatMap(({ members }) => members.map(({ memberId }) => keyOfMember(memberId))),
  ];
}

/** How the roster of the branch that runs a gathering differs from its rolls, once these stand and until it is closed. */
export async function differsFromRoster(
  activity: ActivityRecord,
  rolls: RollRecord[],
  stands: boolean,
): Promise<Differs> {
  const none: Differs = { joined: [], left: [], becameFull: [] };
  if (activity.status !== 'published' || !stands || activity.scope === 'class') return none;
  const roll = rolls.find(({ organizationId }) => organizationId === activity.organizationId);
  const fresh = (await rostersNow({ ...activity, jointIds: [] })).get(activity.organizationId);
  if (!roll || !fresh) return none;
  const corrected = new Set(
    (roll.corrections ?? []).flatMap(({ changes }) => changes.map(({ memberId }) => memberId)),
  );
  const open = (one: RollMember) => !corrected.has(one.memberId);
  const now = new Map(fresh.map((one) => [one.memberId, one]));
  const then = new Map(roll.members.map((one) => [one.memberId, one]));
  const names = (all: RollMember[]) => all.map(({ name }) => name);
  const own = roll.members.filter(({ as }) => as === 'expected');
  return {
    joined: names(fresh.filter((one) => open(one) && !then.has(one.memberId))),
    left: names(own.filter((one) => open(one) && !now.has(one.memberId))),
    becameFull: names(
      own.filter(({ memberId, status }) => status === 'probationary' && now.get(memberId)?.status === 'full'),
    ),
  };
}

/** Gatherings that begin within so long (ms) are brought in step as well: the timer may come a little late. */
const begunOrAlmost = 60_000;

/** What begins, and whose rolls do not stand yet. */
export const begins = (now: number): Condition<ActivityRecord> => ({
  rollStandsAt: null,
  status: 'published',
  startsAt: command.lte(now + begunOrAlmost),
});

/** Lets the rolls of what begins stand. */
export async function letRollsStand(now: number, goesOn: () => boolean): Promise<void> {
  const begun = await collection(Activities).find(begins(now), {
    orderBy: [['startsAt', 'asc']],
    limit: 100,
  });
  await inTurn(begun, (activity) => followRoster(activity, now), goesOn);
}
