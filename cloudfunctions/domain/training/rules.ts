import {
  leastSessions,
  type AttendanceAsked,
  type ClassPhase,
  type EnrolmentHand,
} from '../../../types/shared/trainings';
import type { TrainingClassRecord } from './model';

/** What holds of classes; pure. */

/** The first and the last of a class's sessions, as far as they stand. */
export interface Span {
  startsAt: number;
  endsAt: number;
}

/** When a class begins and ends by its sessions; nothing for one without. */
export function spanOf(sessions: readonly Span[]): Span | undefined {
  if (sessions.length === 0) return undefined;
  return {
    startsAt: Math.min(...sessions.map((one) => one.startsAt)),
    endsAt: Math.max(...sessions.map((one) => one.endsAt)),
  };
}

type Standing = Pick<TrainingClassRecord, 'status' | 'enrolUntil' | 'startsAt' | 'endsAt'>;

/** Where a class stands at an instant (epoch ms). */
export function phaseOf({ status, enrolUntil, startsAt, endsAt }: Standing, now: number): ClassPhase {
  if (status !== 'published') return status;
  if (now >= endsAt) return 'over';
  if (now >= startsAt) return 'underWay';
  return now < enrolUntil ? 'enrolling' : 'enrolled';
}

/**
 * Whether somebody can still be enrolled: by themselves or their branch until enrolment ends, by who holds the class also
 * afterwards, since people come whom nobody enrolled, and whoever was taken off by mistake comes back.
 */
export const mayEnrol = (of: Standing, hand: EnrolmentHand, now: number): boolean =>
  phaseOf(of, now) === 'enrolling' ||
  (hand === 'organiser' && ['enrolled', 'underWay', 'over', 'settled'].includes(phaseOf(of, now)));

/** Whether somebody can still withdraw: until the class begins; who holds it puts that right afterwards too. */
export const mayWithdraw = (of: Standing, hand: EnrolmentHand, now: number): boolean =>
  ['enrolling', 'enrolled'].includes(phaseOf(of, now)) ||
  (hand === 'organiser' && ['underWay', 'over', 'settled'].includes(phaseOf(of, now)));

/** How a class's places are given out and taken. */
export type Places = Pick<TrainingClassRecord, 'places' | 'shares' | 'taken' | 'takenOf'>;

/** A place that is free: of an organisation's share, or of what is for everybody. */
export interface Room {
  placeOf?: string;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** More than one class holds: whoever is enrolled is named at each session. */
export const classHoldsAtMost = 1000;

/** The places of a class that are nobody's share; all where nothing is given out, and as many as it holds without a number. */
const restOf = ({ places, shares }: Pick<Places, 'places' | 'shares'>): number => {
  if (places === undefined) return shares.length > 0 ? 0 : classHoldsAtMost;
  return Math.max(0, places - sum(shares.map((one) => one.places)));
};

/** A free place for somebody who may take of the shares of these organisations; nothing when there is none. */
export function roomFor(of: Places, organizationIds: readonly string[]): Room | undefined {
  const own = of.shares.filter(({ organizationId }) => organizationIds.includes(organizationId));
  const free = own.find(({ organizationId, places }) => (of.takenOf[organizationId] ?? 0) < places);
  if (free) return { placeOf: free.organizationId };
  const ofRest = of.taken - sum(Object.values(of.takenOf));
  return ofRest < restOf(of) ? {} : undefined;
}

/** True where somebody waits, a place is free, and the class has not begun: whether it is theirs their shares say. */
export const mayMoveUp = (
  of: Places & Standing & Pick<TrainingClassRecord, 'waiting'>,
  now: number,
): boolean =>
  of.status === 'published' &&
  now < of.startsAt &&
  of.waiting > 0 &&
  roomFor(
    of,
    of.shares.map(({ organizationId }) => organizationId),
  ) !== undefined;

/** How many can come at all; nothing where there is no limit. */
export const placesIn = ({ places, shares }: Pick<Places, 'places' | 'shares'>): number | undefined =>
  places ?? (shares.length > 0 ? sum(shares.map((one) => one.places)) : undefined);

/** The places as they are once one is taken. */
export const withTaken = (of: Places, { placeOf }: Room): Pick<Places, 'taken' | 'takenOf'> => ({
  taken: of.taken + 1,
  takenOf: placeOf ? { ...of.takenOf, [placeOf]: (of.takenOf[placeOf] ?? 0) + 1 } : of.takenOf,
});

/** … and once one is given up. */
export const withFreed = (of: Places, { placeOf }: Room): Pick<Places, 'taken' | 'takenOf'> => ({
  taken: of.taken - 1,
  takenOf: placeOf ? { ...of.takenOf, [placeOf]: (of.takenOf[placeOf] ?? 0) - 1 } : of.takenOf,
});

/** Of those waiting, in their order, who gets a place now, and which. */
export function movedUp<Of extends { organizationIds: readonly string[] }>(
  places: Places,
  waiting: readonly Of[],
): { one: Of; room: Room }[] {
  let now = places;
  return waiting.flatMap((one) => {
    const room = roomFor(now, one.organizationIds);
    if (!room) return [];
    now = { ...now, ...withTaken(now, room) };
    return [{ one, room }];
  });
}

/** What a person attended of the sessions that were held, and whether it is what the class asks for. */
export function resultOf(
  asks: AttendanceAsked,
  { sessions, attended }: { sessions: number; attended: number },
): { sessions: number; attended: number; passed: boolean } {
  return { sessions, attended, passed: sessions > 0 && attended >= leastSessions(asks, sessions) };
}
