import { dayOf } from '../../kernel/clock';
import { collection, command } from '../../kernel/database';
import { inTurn } from '../../kernel/in-turn';
import { enrolmentsIn } from '../enrolment/find';
import { keepResult } from '../enrolment/keep';
import type { EnrolmentRecord } from '../enrolment/model';
import { callTheRolls } from '../gathering/ledger';
import type { ActivityRecord } from '../gathering/model';
import { hasLearned } from '../gathering/roll-call';
import { findTurned, noteTakenUp } from '../gathering/sessions';
import { setCredits, type Credit } from '../learning/credits';
import { findMembers } from '../membership/find';
import { learnerKindOf } from '../membership/learners';
import { findClass, sessionsOf, standing } from './find';
import { TrainingClasses, type TrainingClassRecord } from './model';
import { resultOf, spanOf } from './rules';

/**
 * What came of a class, worked out from the rolls of its sessions as they are: whoever corrects a roll later changes it. A
 * session marks that something came of it; the timer takes it up, once at the next tick and once more when every call has
 * ended that may have known it otherwise.
 */

/** Sessions looked up at a time. */
const page = 50;

/** Lets classes take up what came of their sessions. */
export async function takeUpSessions(now: number, goesOn: () => boolean): Promise<void> {
  const found = await findTurned(now, page);
  const takeUpOf = async (classId: string) => {
    await takeUp(classId, now);
    for (const session of found.filter((one) => one.classId === classId)) await noteTakenUp(session, now);
  };
  await inTurn(new Set(found.map((session) => session.classId ?? '')), takeUpOf, goesOn);
}

/** Brings a class in step with its sessions: when it begins and ends, and what came of it once all of them are over. */
export async function takeUp(classId: string, now: number): Promise<void> {
  const [current, all] = await Promise.all([findClass(classId), sessionsOf(classId)]);
  if (!current || current.status === 'draft') return;
  const sessions = standing(all);
  const span = spanOf(sessions);
  if (span && current.status === 'published')
    await collection(TrainingClasses).updateWhere(
      { _id: classId, status: 'published' },
      { startsAt: span.startsAt, endsAt: span.endsAt, place: sessions[0]?.place ?? current.place },
    );
  const isOver = sessions.length > 0 && sessions.every(({ closedAt }) => closedAt !== null);
  if (current.status === 'cancelled') await setCredits({ source: 'class', sourceId: classId }, [], now);
  else if (isOver) await settle(current, sessions, now);
}

/** Writes the results of a class and credits its hours; done twice it does the same. */
async function settle(of: TrainingClassRecord, sessions: ActivityRecord[], now: number): Promise<void> {
  const { _id: classId, title, topics, hours } = of;
  const [enrolled, came] = await Promise.all([enrolmentsIn(classId, ['enrolled']), cameTo(sessions)]);
  const withResult = enrolled.map((one) => ({
    one,
    result: resultOf(of.asks, {
      sessions: sessions.length,
      attended: came.filter(({ learned }) => learned.has(one.memberId)).length,
    }),
  }));
  const members = await findMembers(enrolled.map(({ memberId }) => memberId));
  const known = new Map(members.map((one) => [one._id, one]));
  const branchThen = (memberId: string) =>
    came.flatMap(({ branches }) => branches.get(memberId) ?? []).at(-1) ??
    known.get(memberId)?.organizationId ??
    '';
  const on = dayOf(spanOf(sessions)?.endsAt ?? of.endsAt);
  const credits = withResult
    .filter(({ result }) => result.passed)
    .map(({ one: { memberId, name } }): Credit => ({
      personId: memberId,
      name,
      kind: learnerKindOf(known.get(memberId)),
      on,
      hours,
      title,
      topics,
      organizationId: branchThen(memberId),
    }));
  // Called off while this was worked out, nothing comes of it.
  await collection(TrainingClasses).updateWhere(
    { _id: classId, status: command.in(['published', 'settled']) },
    { status: 'settled', settledAt: now },
  );
  if ((await findClass(classId))?.status !== 'settled') return;
  await setCredits({ source: 'class', sourceId: classId }, credits, now);
  await Promise.all(withResult.filter(isOther).map(({ one, result }) => keepResult(one._id, result)));
}

const isOther = ({
  one,
  result,
}: {
  one: EnrolmentRecord;
  result: NonNullable<EnrolmentRecord['result']>;
}): boolean =>
  one.result?.attended !== result.attended ||
  one.result.sessions !== result.sessions ||
  one.result.passed !== result.passed;

/** Who was at each session or caught up on it, and of which branch they were then. */
async function cameTo(sessions: readonly ActivityRecord[]) {
  return (await callTheRolls(sessions)).map(({ entries, rolls }) => ({
    learned: new Set(entries.filter(hasLearned).map(({ memberId }) => memberId)),
    branches: new Map(
      rolls.flatMap(({ organizationId, members }) =>
        members.map(({ memberId }) => [memberId, organizationId] as const),
      ),
    ),
  }));
}
