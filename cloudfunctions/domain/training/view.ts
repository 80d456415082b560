import type { EnrolmentState } from '../../../types/shared/trainings';
import { collection, command } from '../../kernel/database';
import { enrolmentsIn } from '../enrolment/find';
import { Enrolments, type EnrolmentRecord } from '../enrolment/model';
import type { ActivityRecord } from '../gathering/model';
import type { TrainingClassRecord } from './model';
import { phaseOf, placesIn } from './rules';

/** A class as lists show it. */
export const summaryOf = (of: TrainingClassRecord, now: number, state?: EnrolmentState) => ({
  id: of._id,
  kind: of.kind,
  title: of.title,
  organizationName: of.organizationName,
  startsAt: of.startsAt,
  endsAt: of.endsAt,
  place: of.place,
  hours: of.hours,
  phase: phaseOf(of, now),
  enrolUntil: of.enrolUntil,
  ...(of.cluster && { event: of.cluster.event }),
  ...(state && { state }),
});

/** A class whole, with its sessions. */
export function viewOf(of: TrainingClassRecord, sessions: readonly ActivityRecord[], now: number) {
  const { object, range, form, organiser, contact, notes, topics, taken, waiting, asks, cancelled } = of;
  const places = placesIn(of);
  return {
    ...summaryOf(of, now),
    object,
    range,
    form,
    organiser: organiser || of.organizationName,
    contact,
    notes,
    topics,
    ...(places !== undefined && { places }),
    taken,
    waiting,
    asks,
    ...(cancelled && { cancelledFor: cancelled.reason }),
    sessions: sessions.map(({ _id: id, title, startsAt, endsAt, place, status, details }) => ({
      id,
      title: details.training?.topic ?? title,
      startsAt,
      endsAt,
      place,
      status,
    })),
  };
}

const placed = ({ state, result }: EnrolmentRecord, before: number | undefined) => ({
  state,
  ...(before !== undefined && { before }),
  ...(result && { result }),
});

/** Where a person stands; of who waits, how many asked before. */
export async function placeOf(enrolment: EnrolmentRecord) {
  const { classId, state, askedAt, _id } = enrolment;
  if (state !== 'waiting') return placed(enrolment, undefined);
  const waiting = { classId, state };
  const before = await collection(Enrolments).count([
    { ...waiting, askedAt: command.lt(askedAt) },
    { ...waiting, askedAt, _id: command.lt(_id) },
  ]);
  return placed(enrolment, before);
}

/** The same of some people in one class, by their ids: one request for all who wait. */
export async function placesOf(classId: string, enrolments: readonly EnrolmentRecord[]) {
  const waits = enrolments.some(({ state }) => state === 'waiting');
  const queue = waits ? await enrolmentsIn(classId, ['waiting']) : [];
  const before = new Map(queue.map(({ _id }, at) => [_id, at]));
  return new Map(enrolments.map((one) => [one.memberId, placed(one, before.get(one._id))]));
}
