import { idsOfBranch } from '../organization/counting';
import { collection, command } from '../../kernel/database';
import { digestOf } from '../../kernel/ids';
import { membersWithin } from '../membership/find';
import type { MemberRecord } from '../membership/model';
import type { OrganizationRecord } from '../organization/model';
import {
  DuesAssessments,
  DuesBranches,
  DuesPayments,
  DuesReliefs,
  type DuesAssessmentRecord,
  type DuesBranchRecord,
  type DuesPaymentRecord,
  type DuesReliefRecord,
} from './model';
import type { Known } from './standing';

/** What is written down of the dues of some people, as the rules of `standing.ts` look at it. */

/** The one record of a month of a member. */
export const paymentId = (memberId: string, month: string): string => digestOf('dues', memberId, month);

export const settingsOf = (branchId: string): Promise<DuesBranchRecord | undefined> =>
  collection(DuesBranches).findById(branchId);

/** What is known of some people, in this year and the one before. */
export interface Books {
  assessments: DuesAssessmentRecord[];
  reliefs: DuesReliefRecord[];
  payments: DuesPaymentRecord[];
}

/** Everything noted of some people from the January before a year on, wherever: three requests for every thousand. */
export async function booksOf(memberIds: readonly string[], year: number): Promise<Books> {
  const [assessments, reliefs, payments] = await Promise.all([
    collection(DuesAssessments).findAllOf('memberId', memberIds, { year: command.gte(year - 1) }),
    collection(DuesReliefs).findAllOf('memberId', memberIds),
    collection(DuesPayments).findAllOf('memberId', memberIds, { month: command.gte(`${year - 1}-01`) }),
  ]);
  return { assessments, reliefs, payments };
}

/** What is known of a member in one branch, as records. */
export interface KnownHere extends Known<DuesAssessmentRecord> {
  assessments: DuesAssessmentRecord[];
  reliefs: DuesReliefRecord[];
  payments: DuesPaymentRecord[];
}

/** Of these books what concerns one member in one branch, whose ids these are: what other branches assessed is theirs. */
export function knownIn(
  { assessments, reliefs, payments }: Books,
  memberId: string,
  branchIds: readonly string[],
): KnownHere {
  const isOwn = (one: { memberId: string; organizationId: string }) =>
    one.memberId === memberId && branchIds.includes(one.organizationId);
  const own = payments.filter((one) => one.memberId === memberId);
  return {
    assessments: assessments.filter(isOwn),
    reliefs: reliefs.filter(isOwn),
    payments: own,
    paid: new Set(own.filter(({ stands }) => stands).map(({ month }) => month)),
  };
}

/** The same of one member wherever they were: what 党费交至 follows from. */
export const knownOfAll = ({ assessments, reliefs, payments }: Books, memberId: string): Known => ({
  assessments: assessments.filter((one) => one.memberId === memberId),
  reliefs: reliefs.filter((one) => one.memberId === memberId),
  paid: new Set(payments.filter((one) => one.memberId === memberId && one.stands).map(({ month }) => month)),
});

/** A branch's members with their books. */
export async function branchBooks(
  branch: OrganizationRecord,
  year: number,
): Promise<{ members: MemberRecord[]; books: Books; ids: string[] }> {
  const members = await membersWithin(branch.path);
  const books = await booksOf(
    members.map(({ _id }) => _id),
    year,
  );
  return { members, books, ids: idsOfBranch(branch) };
}

/** What a branch received for the months of a year, of those too who are not in it any more. */
export const receivedFor = (ids: readonly string[], year: number): Promise<DuesPaymentRecord[]> =>
  collection(DuesPayments).findAll({
    organizationId: command.in(ids),
    month: command.gte(`${year}-01`).and(command.lte(`${year}-12`)),
  });
