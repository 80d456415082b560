import type { Output } from '../../services/contract';

export type Someone = Output<'attendance.roll'>['people'][number];

/** The roster as a keeper goes through it: who waits first, then who is missing, then who is in. */
export interface Groups {
  toConfirm: Someone[];
  missing: Someone[];
  onLeave: Someone[];
  here: Someone[];
}

/** Sorts everyone into where they stand; observers and guests only appear once they came. */
export function groupsOf(people: Someone[]): Groups {
  const standing = (one: Someone['standing']) => people.filter((person) => person.standing === one);
  return {
    toConfirm: standing('toConfirm'),
    missing: standing('absent').filter((one) => one.as === 'expected' || one.checkedInAt !== undefined),
    onLeave: standing('onLeave'),
    here: standing('present'),
  };
}
