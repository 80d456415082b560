import { call } from '../services/call';
import type { Output } from '../services/contract';
import { keep, recall } from '../services/storage';

/** Where one left off in a unit: on this phone at once, and with the cloud when there is network. */
interface Place {
  place: number;
  /** By the phone's clock (epoch ms): only tells this phone's own places apart. */
  at: number;
  /** It has arrived. */
  sent: boolean;
}

const nameOf = (courseId: string, unitId: string): string => `place:${courseId}:${unitId}`;

const placeOn = (courseId: string, unitId: string): Place | undefined =>
  recall(nameOf(courseId, unitId)) as Place | undefined;

/** Keeps a place on the phone, in hundredths of the unit's length. */
export const keepPlaceHere = (courseId: string, unitId: string, place: number): boolean =>
  keep(nameOf(courseId, unitId), { place, at: Date.now(), sent: false } satisfies Place);

/** Tells the cloud the place of this phone, unless it knows; without network it stays for the next time. */
export async function sendPlace(courseId: string, unitId: string): Promise<void> {
  const here = placeOn(courseId, unitId);
  if (!here || here.sent) return;
  try {
    await call('course.keepPlace', { courseId, unitId, place: here.place });
    keep(nameOf(courseId, unitId), { ...here, sent: true } satisfies Place);
  } catch {
    // Where one left off is a convenience: it is told the next time.
  }
}

/** Where to go on: what this phone has not been able to tell yet, else what the cloud was told last, by whichever phone. */
export function placeToGoOn(courseId: string, unitId: string, own: Output<'course.unit'>['own']): number {
  const here = placeOn(courseId, unitId);
  return here && !here.sent ? here.place : own.place;
}
