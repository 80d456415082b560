import { isDeepStrictEqual } from 'node:util';
import type { EndReason } from '../../../types/shared/developments';
import { dayOf } from '../../kernel/clock';
import { collection, type Transaction } from '../../kernel/database';
import { findMember, findMembers } from '../membership/find';
import type { MemberRecord } from '../membership/model';
import type { OrganizationRecord } from '../organization/model';
import { ruleBook } from '../rules/amendments';
import { followsFrom, type Judged } from './follows';
import { Developments, type DevelopmentRecord } from './model';
import { developmentsOfMembers } from './records';

/** A person's development goes along with the member that they have become. */

/** The development of somebody on a roster that is not over, if there is one. */
export async function developmentOfMember(memberId: string): Promise<DevelopmentRecord | undefined> {
  const found = await collection(Developments).find({ memberId }, { limit: 10 });
  return found.find(({ closedAt }) => closedAt === null);
}

/**
 * What lets it belong where its member does from now on, in the transaction that moves them; the time counts on. Nothing where
 * there is none.
 */
export async function movesWithMember(
  memberId: string,
  to: OrganizationRecord,
  now: number,
): Promise<((within: Transaction) => Promise<void>) | undefined> {
  const development = await developmentOfMember(memberId);
  if (!development) return undefined;
  const [rules, member] = await Promise.all([ruleBook(now), findMember(memberId)]);
  const judged: Judged = { rules, today: dayOf(now), member, branch: to };
  return async (within) => {
    const current = await within.in(Developments).findById(development._id);
    if (!current) return;
    const receivedOn = dayOf(now);
    await within.in(Developments).update(current._id, {
      organizationId: to._id,
      orgPath: to.path,
      organizationName: to.name,
      receivedOn,
      // What was sent to a superior is that one's; the new one is asked anew.
      pendingStep: null,
      pendingSince: null,
      ...followsFrom({ ...current, receivedOn }, judged),
      version: current.version + 1,
    });
  };
}

/** What of a record is otherwise now than it was written down; nothing where all of it is so still. */
function changedOf(current: DevelopmentRecord, judged: Judged) {
  const { remindOn, ...others } = followsFrom(current, judged);
  const follows = { ...others, remindOn: current.closedAt === null ? (remindOn ?? null) : null };
  const { stage, admittedOn = null, admittedBy = null, remindOn: reminds = null } = current;
  const isSo = isDeepStrictEqual(follows, { stage, admittedBy, admittedOn, remindOn: reminds });
  return isSo ? undefined : follows;
}

/**
 * What keeps a development in step, in the transaction that puts its member's day of joining right: from the day on which
 * somebody is on the roster that day is the roster's.
 */
export async function rejoinsWithMember(
  member: MemberRecord,
  joinedOn: string,
  now: number,
): Promise<(within: Transaction) => Promise<void>> {
  const [rules, all] = await Promise.all([ruleBook(now), developmentsOfMembers([member._id])]);
  const judged: Judged = { rules, today: dayOf(now), member: { ...member, joinedOn } };
  return async (within) => {
    for (const { _id } of all) {
      const current = await within.in(Developments).findById(_id);
      const changes = current && changedOf(current, judged);
      if (changes) await within.in(Developments).update(_id, { ...changes, version: current.version + 1 });
    }
  };
}

/** The same of members whom a list put right, after it did: done twice it does the same. */
export async function followRoster(memberIds: readonly string[], now: number): Promise<void> {
  const all = await developmentsOfMembers(memberIds);
  if (all.length === 0) return;
  const [rules, members] = await Promise.all([ruleBook(now), findMembers(memberIds)]);
  const memberOf = new Map(members.map((one) => [one._id, one]));
  for (const current of all) {
    const judged: Judged = { rules, today: dayOf(now), member: memberOf.get(current.memberId ?? '') };
    const changes = changedOf(current, judged);
    const { _id, version } = current;
    // Who changed it meanwhile worked it out from the roster as it is.
    if (changes)
      await collection(Developments).updateWhere({ _id, version }, { ...changes, version: version + 1 });
  }
}

/** How the roster says that somebody is not on it any more. */
interface Left {
  endReason: Extract<EndReason, 'transferred' | 'leftRoster'>;
  /** Where to, or why, in the words of the roster. */
  endNote: string;
}

/** What ends a development in the transaction that takes its member off the roster; nothing where there is none. */
export async function endsWithMember(
  memberId: string,
  left: Left,
  now: number,
): Promise<((within: Transaction) => Promise<void>) | undefined> {
  const development = await developmentOfMember(memberId);
  if (!development) return undefined;
  return async (within) => {
    const current = await within.in(Developments).findById(development._id);
    if (!current || current.closedAt !== null) return;
    await within.in(Developments).update(development._id, {
      state: 'ended',
      ...left,
      closedAt: now,
      remindOn: null,
      pendingStep: null,
      pendingSince: null,
      version: current.version + 1,
    });
  };
}
