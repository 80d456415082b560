import { keyOfMember } from '../../kernel/audience';
import { collection, transaction } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import { enrolmentsIn } from '../enrolment/find';
import { findMembers } from '../membership/find';
import type { MemberRecord } from '../membership/model';
import { keeperIdOf } from '../organization/keeping';
import { Activities, Rolls, type ActivityRecord, type RollMember } from './model';

/**
 * Who is expected at a session of a class is who is enrolled, branch by branch, as long as it has not begun. Whoever is
 * enrolled while it goes on comes on to its roll too; nobody is taken off it any more.
 */

type Session = Pick<
  ActivityRecord,
  '_id' | 'status' | 'organizationId' | 'month' | 'startsAt' | 'classId' | 'rollStandsAt'
>;

/** Those enrolled in a class, and by which state of its enrolments. */
export interface Enrolled {
  /** What of a class counts its enrolments, read before them; without it they are taken as the latest. */
  version?: number;
  members: MemberRecord[];
}

/** Those enrolled in a class who are on a roster, or instruct without being on one. */
export async function enrolledIn(classId: string, version?: number): Promise<Enrolled> {
  const enrolled = await enrolmentsIn(classId, ['enrolled']);
  const members = await findMembers(enrolled.map(({ memberId }) => memberId));
  const byId = new Map(members.map((one) => [one._id, one]));
  return {
    ...(version !== undefined && { version }),
    members: enrolled.flatMap(({ memberId }) => {
      const member = byId.get(memberId);
      return member?.state === 'active' || member?.state === 'officer' ? [member] : [];
    }),
  };
}

/**
 * Brings the rolls of a session, and whom it is for, in step with who is enrolled. Done twice it does the same; what an
 * older state of the enrolments says never takes the place of what a newer one said. Answers whether the rolls stand.
 */
export async function followClass(session: Session, now: number, given?: Enrolled): Promise<boolean> {
  const { _id, classId, status } = session;
  if (status !== 'published' || !classId) return Boolean(session.rollStandsAt);
  const [enrolled, standing, hostKeeperId] = await Promise.all([
    given ?? enrolledIn(classId),
    collection(Rolls).findAll({ activityId: _id }),
    keeperIdOf(session),
  ]);
  const begun = session.startsAt <= now;
  const rolls = new Map(standing.map((roll) => [roll.organizationId, roll.members]));
  const fresh = byBranch(enrolled.members, { ...session, hostKeeperId });
  const listed = new Set(standing.flatMap(({ members }) => members.map(({ memberId }) => memberId)));
  const nextOf = (id: string, before: RollMember[], stands = Boolean(session.rollStandsAt)) => {
    const now = fresh.get(id) ?? [];
    // Whoever has moved since it began stays where they were expected.
    return stands ? [...before, ...now.filter(({ memberId }) => !listed.has(memberId))] : inStep(before, now);
  };
  const all = [...new Set([...rolls.keys(), ...fresh.keys()])];
  const differing = all.filter((id) => isOther(nextOf(id, rolls.get(id) ?? []), rolls.get(id) ?? []));
  const { version } = enrolled;
  if (differing.length === 0 && version === undefined && begun === Boolean(session.rollStandsAt))
    return begun;
  await transaction(async (within) => {
    const current = await within.in(Activities).findById(_id);
    if (current?.status !== 'published') return;
    if (version !== undefined && version < (current.enrolmentVersion ?? 0)) return;
    const after = new Map(rolls);
    for (const organizationId of differing) {
      const rollId = idOf(_id, organizationId);
      const found = await within.in(Rolls).findById(rollId);
      const members = nextOf(organizationId, found?.members ?? [], Boolean(current.rollStandsAt));
      const of = { activityId: _id, organizationId, month: current.month };
      await within.in(Rolls).replace(found, { ...of, ...found, _id: rollId, members });
      after.set(organizationId, members);
    }
    const people = [...after.values()].flat().map(({ memberId }) => keyOfMember(memberId));
    await within.in(Activities).update(_id, {
      audience: [...new Set(people)],
      ...(version !== undefined && { enrolmentVersion: version }),
      ...(begun && !current.rollStandsAt && { rollStandsAt: now }),
    });
  });
  return begun;
}

/** The people by the branch that they are of; of what the holder's branch was merged into, by the holder's. */
function byBranch(
  members: MemberRecord[],
  { organizationId: hostId, hostKeeperId }: { organizationId: string; hostKeeperId: string },
): Map<string, RollMember[]> {
  const rolls = new Map<string, RollMember[]>();
  for (const { _id: memberId, name, status, organizationId } of members) {
    const id = organizationId === hostKeeperId ? hostId : organizationId;
    rolls.set(id, [...(rolls.get(id) ?? []), { memberId, name, status, as: 'expected' }]);
  }
  return rolls;
}

/** Those who stay keep their places; the others come after them. */
function inStep(before: RollMember[], fresh: RollMember[]): RollMember[] {
  const now = new Map(fresh.map((one) => [one.memberId, one]));
  const kept = before.flatMap(({ memberId }) => now.get(memberId) ?? []);
  const listed = new Set(kept);
  return [...kept, ...fresh.filter((one) => !listed.has(one))];
}

const isOther = (next: RollMember[], before: RollMember[]): boolean =>
  JSON.stringify(next) !== JSON.stringify(before);
