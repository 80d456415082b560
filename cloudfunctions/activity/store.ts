import { attendanceId } from '../domain/gathering/attendance-id';
import { keyOfMember, keysOf } from '../kernel/audience';
import { collection, command, type Page, type PageOf } from '../kernel/database';
import { matchKey } from '../kernel/names';
import { guidanceFor, guidancesOfMonth, together } from '../domain/guidance/guidances';
import type { Plan, PlanFacts } from './plan';
import type { AccountRecord } from '../kernel/model';
import {
  Activities,
  Attendances,
  type ActivityRecord,
  type AttendanceRecord,
} from '../domain/gathering/model';
import type { GuidanceRecord } from '../domain/guidance/model';
import { Members, type MemberRecord } from '../domain/membership/model';
import type { OrganizationRecord } from '../domain/organization/model';
import { membersWithin } from '../domain/membership/find';
import { keptBy } from '../domain/organization/keeping';
import { findOrganization, groupsOf } from '../domain/organization/find';

/** The guidance of a month that a branch goes by, with what its town adds, if it is published. */
export const guidanceOfMonth = async (path: string, month: string): Promise<GuidanceRecord | undefined> =>
  together(await guidancesOfMonth(path, month));

/** The active members of a branch, or of what it was merged into. */
export const membersOfBranch = async (branchId: string): Promise<MemberRecord[]> =>
  membersWithin(await keptBy(branchId)());

/** Active members of one branch with a name, however it is typed: two at most, enough to tell that there are several. */
export const findByName = (organizationId: string, name: string): Promise<MemberRecord[]> =>
  collection(Members).find({ organizationId, nameKey: matchKey(name), state: 'active' }, { limit: 2 });

/** What a plan of a branch is held against. */
export async function factsOf(
  branch: OrganizationRecord,
  { guidanceId, audience }: Pick<Plan, 'guidanceId' | 'audience'>,
): Promise<PlanFacts> {
  const [members, groups, guidance, joint] = await Promise.all([
    membersWithin(branch.path),
    audience?.scope === 'group' ? groupsOf(branch._id) : [],
    guidanceId ? guidanceFor(branch.path, guidanceId) : undefined,
    jointBranches(branch._id, audience?.jointIds ?? []),
  ]);
  return { branch, members, groups, guidance, joint };
}

async function jointBranches(hostId: string, ids: string[]): Promise<PlanFacts['joint']> {
  const wanted = [...new Set(ids)].filter((id) => id !== hostId);
  const branches = await Promise.all(wanted.map(findOrganization));
  return Promise.all(
    branches
      // What is no standing branch is left out, and so found missing by who compares.
      .filter((branch) => branch?.kind === 'branch' && !branch.closedAt)
      .map(async (branch) => {
        const one = branch as OrganizationRecord;
        return { branch: one, members: await membersWithin(one.path) };
      }),
  );
}

/** Whose gatherings: a branch's, or those of one of its groups. */
type Own = Pick<ActivityRecord, 'organizationId' | 'groupId'>;

/** Drafts, latest start first. */
export const draftsOf = (own: Own, page: PageOf): Promise<Page<ActivityRecord>> =>
  collection(Activities).findPage({ ...own, status: 'draft' }, ['startsAt', 'desc'], page);

/** Earlier gatherings, latest first. */
export const earlierActivities = (own: Own, limit: number): Promise<ActivityRecord[]> =>
  collection(Activities).find(
    { ...own, status: command.in(['published', 'closed', 'archived']) },
    { orderBy: [['startsAt', 'desc']], limit },
  );

/** A day is the longest that a gathering lasts (ms). */
const longest = 24 * 3_600_000;

/** Standing gatherings for a branch, its groups or any of its members that overlap a time. */
export async function activitiesDuring(
  branch: OrganizationRecord,
  { startsAt, endsAt }: { startsAt: number; endsAt: number },
): Promise<ActivityRecord[]> {
  const [members, groups] = await Promise.all([membersWithin(branch.path), groupsOf(branch._id)]);
  const keys = [
    ...keysOf({ orgPath: branch.path }),
    ...groups.map(({ _id }) => _id),
    ...members.map(({ _id }) => keyOfMember(_id)),
  ];
  return collection(Activities).find(
    {
      audience: command.in(keys),
      endsAt: command.gt(startsAt).and(command.lt(endsAt + longest)),
      startsAt: command.lt(endsAt),
      status: 'published',
    },
    { orderBy: [['endsAt', 'asc']], limit: 10 },
  );
}

/** Activities for a person, latest start first. */
export const activitiesFor = (account: AccountRecord, page: PageOf): Promise<Page<ActivityRecord>> =>
  collection(Activities).findPage({ audience: command.in(keysOf(account)) }, ['startsAt', 'desc'], page);

/** Activities for a person that start within a time, in order. */
export async function activitiesBetween(
  account: AccountRecord,
  from: number,
  to: number,
): Promise<ActivityRecord[]> {
  const found = await collection(Activities).findAll({
    audience: command.in(keysOf(account)),
    startsAt: command.gte(from).and(command.lt(to)),
  });
  return found.sort((a, b) => a.startsAt - b.startsAt);
}

/** A member's attendance of several activities. */
export const attendancesOf = (memberId: string, activityIds: string[]): Promise<AttendanceRecord[]> =>
  collection(Attendances).find(
    { _id: command.in(activityIds.map((id) => attendanceId(id, memberId))) },
    { limit: Math.max(1, activityIds.length) },
  );
