import type { MemberRecord, RoleGrantRecord } from '../membership/model';
import { grantsEver } from '../membership/roles';
import type { OrganizationRecord } from '../organization/model';
import { findOrganizations } from '../organization/find';
import { collection } from '../../kernel/database';
import { dayOf, monthOf } from '../../kernel/clock';
import type { RuleBook } from '../rules/book';
import { LearningCredits, type LearningCreditRecord } from './model';
import { requiredOf, type HeldPost, type Required } from './required';

/** What somebody has of a year: what is asked, and what was earned of it, earliest first. */
export interface LearningAccount {
  year: number;
  /** Nothing for who is no member of a branch. */
  required?: Required;
  credits: LearningCreditRecord[];
  /** What was learned on the way into the Party, before the year's hours were asked: shown, and part of no sum. */
  before: LearningCreditRecord[];
  /** The sum, never below zero: what was taken back of hours that went later counts no further. */
  earned: number;
}

export const findCredit = (id: string): Promise<LearningCreditRecord | undefined> =>
  collection(LearningCredits).findById(id);

/** A person's credits of a year, earliest first: one indexed query. */
export async function creditsOf(personId: string, year: number): Promise<LearningCreditRecord[]> {
  const credits = await collection(LearningCredits).findAll({ personId, year });
  return credits.sort((one, other) => order(one.on, other.on) || order(one._id, other._id));
}

const order = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** What credits come to. */
export const earnedOf = (credits: readonly Pick<LearningCreditRecord, 'hours'>[]): number =>
  Math.max(
    0,
    credits.reduce((sum, { hours }) => sum + hours, 0),
  );

/** What a person has of a year, with what it asks of them. */
export async function accountOf(
  member: MemberRecord,
  year: number,
  { rules, now }: { rules: RuleBook; now: number },
): Promise<LearningAccount> {
  const [all, required] = await Promise.all([
    creditsOf(member._id, year),
    requiredOfAll([member], year, { rules, now }),
  ]);
  const asks = required.get(member._id);
  const credits = all.filter(({ kind }) => kind !== 'applicant');
  const before = all.filter(({ kind }) => kind === 'applicant');
  return { year, ...(asks && { required: asks }), credits, before, earned: earnedOf(credits) };
}

/** What somebody on the way into the Party has of a year: nothing is asked of them by the year. */
export async function applicantAccountOf(personId: string, year: number): Promise<LearningAccount> {
  const credits = await creditsOf(personId, year);
  return { year, credits, before: [], earned: earnedOf(credits) };
}

/** What a year asks of some people, by their ids; of officers, who are on no branch's roster, nothing. */
export async function requiredOfAll(
  people: readonly MemberRecord[],
  year: number,
  { rules, now }: { rules: RuleBook; now: number },
): Promise<Map<string, Required>> {
  const members = people.filter(({ state }) => state === 'active' || state === 'left');
  const [grants, branches] = await Promise.all([
    grantsEver(members.map(({ _id }) => _id)),
    findOrganizations([...new Set(members.map(({ organizationId }) => organizationId))]),
  ]);
  const today = dayOf(now);
  return new Map(
    members.map((member) => {
      const { _id, joinedOn, leftOn, organizationId } = member;
      const own = grants.filter(({ memberId }) => memberId === _id);
      const branch = branches.find((one) => one._id === organizationId);
      const learner = {
        ...(joinedOn !== undefined && { joinedOn }),
        ...(member.state === 'left' && { leftOn: leftOn ?? today }),
        posts: [...postsOf(own), ...seatsOf(_id, branch)],
      };
      return [_id, requiredOf(learner, year, rules)];
    }),
  );
}

const leading: readonly string[] = ['secretary', 'deputySecretary', 'committeeMember'];

/** The posts that roles tell of: of branches, from the month in which each was granted to that in which it ended. */
const postsOf = (grants: readonly RoleGrantRecord[]): HeldPost[] =>
  grants
    .filter(({ role }) => leading.includes(role))
    .map(({ grantedAt, revokedAt, until }) => {
      // A role that is given until a day ends with it: that instant is the next day's first.
      const ends = Math.min(revokedAt ?? Infinity, (until ?? Infinity) - 1);
      return { from: monthOf(grantedAt), ...(Number.isFinite(ends) && { to: monthOf(ends) }) };
    });

/** … and the seat on the branch's committee that it notes. */
const seatsOf = (memberId: string, branch: Pick<OrganizationRecord, 'posts'> | undefined): HeldPost[] =>
  (branch?.posts ?? [])
    .filter((one) => one.memberId === memberId)
    .map(({ from }) => ({ from: from.slice(0, 7) }));
