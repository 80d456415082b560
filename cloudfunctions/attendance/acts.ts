import type { AttendanceAct } from '../../types/shared/attendance-acts';
import type { AttendanceActRecord, AttendanceRecord } from '../domain/gathering/model';

/**
 * What may become of an attendance later. Each answers how it is from then on, or nothing when it stays as it is, so that
 * doing the same twice, or in another order, ends the same. Nothing is lost: what it was before stands in its acts.
 */

/** Who does it, when and why. */
export type Doing = Omit<AttendanceActRecord, 'what' | 'was'>;

type Changed = AttendanceRecord | undefined;

function done(current: AttendanceRecord, what: AttendanceAct, doing: Doing): AttendanceActRecord[] {
  const { at, method, state } = current;
  return [...(current.acts ?? []), { what, ...doing, was: { at, method, state } }];
}

/** When a keeper last said that this attendance does not count. */
const turnedDownAt = ({ acts = [] }: AttendanceRecord): number =>
  Math.max(0, ...acts.filter(({ what }) => what === 'revoked' || what === 'refused').map(({ at }) => at));

/** True while it counts or may yet. */
export const isRecorded = ({ state }: AttendanceRecord): boolean =>
  state === 'counts' || state === 'toConfirm';

/**
 * A further check-in, with a code that was shown at `shownAt`. It makes good what waits for confirmation if it counts by
 * itself; and what was turned down only with a code shown after that, so that a resend does not undo a keeper's word.
 */
export function checkedInAgain(
  current: AttendanceRecord,
  fresh: AttendanceRecord,
  shownAt: number,
  doing: Doing,
): Changed {
  if (current.state === 'counts') return undefined;
  if (current.state === 'toConfirm' && fresh.state !== 'counts') return undefined;
  if (shownAt < turnedDownAt(current)) return undefined;
  return { ...fresh, acts: done(current, 'again', doing) };
}

/** A keeper's word that the member was there; also where a check-out is missing or too early. */
export function vouchedFor(
  current: AttendanceRecord | undefined,
  fresh: AttendanceRecord,
  what: 'byHand' | 'caughtUp',
  doing: Doing,
): Changed {
  if (!current) return { ...fresh, vouched: true, acts: [{ what, ...doing }] };
  if (current.state === 'counts' && current.vouched) return undefined;
  const base = current.state === 'counts' ? current : fresh;
  return { ...base, vouched: true, acts: done(current, what, doing) };
}

/** A keeper takes it back. */
export function revoked(current: AttendanceRecord, doing: Doing): Changed {
  return isRecorded(current)
    ? { ...current, state: 'revoked', acts: done(current, 'revoked', doing) }
    : undefined;
}

/** A keeper confirms what waits for it. */
export function confirmed(current: AttendanceRecord, doing: Doing): Changed {
  return current.state === 'toConfirm'
    ? { ...current, state: 'counts', acts: done(current, 'confirmed', doing) }
    : undefined;
}

/** A keeper turns down what waits to be confirmed. */
export function refused(current: AttendanceRecord, doing: Doing): Changed {
  return current.state === 'toConfirm'
    ? { ...current, state: 'refused', acts: done(current, 'refused', doing) }
    : undefined;
}

/** The member went while there was no network, and a keeper has to confirm that; the latest time stands. */
export function leftLater(current: AttendanceRecord, shownAt: number, doing: Doing): Changed {
  if ((current.checkedOutAt ?? 0) >= shownAt) return undefined;
  const acts = done(current, 'leftLater', doing);
  return { ...current, checkedOutAt: shownAt, state: 'toConfirm', acts };
}

/** The member goes; the latest time stands. */
export function checkedOut(current: AttendanceRecord, now: number): Changed {
  return (current.checkedOutAt ?? 0) >= now ? undefined : { ...current, checkedOutAt: now };
}
