import { developmentsOfMembers } from '../domain/development/records';
import type { Facts } from '../domain/development/facts';
import { fullFrom } from '../domain/development/facts';
import type { DevelopmentRecord } from '../domain/development/model';
import { membersWithin } from '../domain/membership/find';
import { addMemberWithin, changeMemberWithin, removeMemberWithin } from '../domain/membership/members';
import type { MemberRecord } from '../domain/membership/model';
import type { OrganizationRecord } from '../domain/organization/model';
import type { RuleBook } from '../domain/rules/book';
import type { Auditable } from '../kernel/audit';
import { dayOf } from '../kernel/clock';
import type { Transaction } from '../kernel/database';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';

/** What a step does to the roster, by its own functions and in the same transaction: each fact stands there once. */

type Also = (within: Transaction) => Promise<void>;

/** Which person of the roster somebody is who is edited into the branch. */
interface Asked {
  memberId?: string | undefined;
  isAnother?: boolean | undefined;
}

/**
 * Who of the roster a person is: the one that the keeper names, somebody new, or, of a name that the roster has already
 * for a probationary member without a record, nobody yet.
 * @throws DEVELOPMENT.SAME_NAME with whom the roster has by that name; DEVELOPMENT.ON_ROSTER for who is no such member
 */
export async function memberFor(
  record: DevelopmentRecord,
  branch: OrganizationRecord,
  { memberId, isAnother = false }: Asked,
): Promise<MemberRecord | undefined> {
  const roster = await membersWithin(branch.path);
  const own = roster.filter(
    ({ status, organizationId }) => status === 'probationary' && organizationId === branch._id,
  );
  const kept = new Set(
    (await developmentsOfMembers(own.map(({ _id }) => _id)))
      .filter(({ _id, closedAt }) => closedAt === null && _id !== record._id)
      .map((one) => one.memberId),
  );
  const free = own.filter(({ _id }) => !kept.has(_id));
  if (memberId !== undefined)
    return free.find(({ _id }) => _id === memberId) ?? refuse('DEVELOPMENT.ON_ROSTER');
  const namesake = free.find(({ nameKey }) => nameKey === record.nameKey);
  if (namesake && !isAnother) refuse('DEVELOPMENT.SAME_NAME', { memberId: namesake._id });
  return undefined;
}

interface Placed {
  found: MemberRecord | undefined;
  /** What lets the hours that they learned on the way go along. */
  handOver: ((within: Transaction, memberId: string) => Promise<void>) | undefined;
  call: Auditable;
}

/** Puts a person on the roster as a probationary member who joined on the day of the branch meeting, or finds them there. */
export function placing(
  record: DevelopmentRecord,
  branch: OrganizationRecord,
  { found, handOver, call }: Placed,
): { memberId: string; also: Also } {
  const joinedOn = record.steps.admission?.on;
  if (found) {
    const isSo = joinedOn === undefined || found.joinedOn === joinedOn;
    return {
      memberId: found._id,
      also: async (within) => {
        if (!isSo) await changeMemberWithin(within, found, { joinedOn }, { ...call, action: 'member.edit' });
        await handOver?.(within, found._id);
      },
    };
  }
  const memberId = `m-${digestOf('development', record._id)}`;
  return {
    memberId,
    also: async (within) => {
      await addMemberWithin(
        within,
        {
          _id: memberId,
          name: record.name,
          nameKey: record.nameKey,
          status: 'probationary',
          state: 'active',
          organizationId: branch._id,
          orgPath: branch.path,
          ...(joinedOn !== undefined && { joinedOn }),
        },
        undefined,
        call,
      );
      await handOver?.(within, memberId);
    },
  };
}

/**
 * Makes a member full, from the day on which the probation is over, with a vote from the approval on; of one that is full
 * already the approval's day is put right.
 */
export const converting = (
  member: MemberRecord,
  votesFrom: string,
  { facts, rules, call }: { facts: Facts; rules: RuleBook; call: Auditable },
): Also | undefined => {
  if (member.status === 'full') {
    if (member.votesFrom === votesFrom) return undefined;
    return (within) => changeMemberWithin(within, member, { votesFrom }, { ...call, action: 'member.edit' });
  }
  const fullOn = fullFrom(facts, rules);
  return (within) =>
    changeMemberWithin(
      within,
      member,
      { status: 'full', votesFrom, ...(fullOn !== undefined && { fullOn }) },
      { ...call, action: 'member.becomeFull' },
    );
};

/** Takes somebody off the roster whose standing as probationary member is taken back. */
export const leaving =
  (member: MemberRecord, call: Auditable): Also =>
  async (within) => {
    if (member.state === 'left') return;
    const after = { leftOn: dayOf(call.now), reason: '取消预备党员资格' };
    await removeMemberWithin(within, member, after, { ...call, action: 'member.leave' });
  };

/** The day of joining follows the meeting that is put right. */
export const rejoining =
  (member: MemberRecord, joinedOn: string, call: Auditable): Also =>
  async (within) => {
    if (member.joinedOn === joinedOn) return;
    await changeMemberWithin(within, member, { joinedOn }, { ...call, action: 'member.edit' });
  };
