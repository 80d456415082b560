import type { ErrorCode } from '../../types';
import { checkInPhase } from '../domain/gathering/check-in-phase';
import { giveBack } from '../kernel/budgets';
import { judgeCode } from './code';
import type { AttendanceCall } from './context';
import { nearnessOf } from './place';
import type { AttendanceState } from '../../types/shared/attendances';
import type { Nearness } from '../../types/shared/attendance-acts';
import type { CodePurpose } from '../../types/attendance/words';

type Attempted = AttendanceCall<'checkIn'>['target'];

/** What is to be said of a code: why it does not count, or since when it was on the screen (epoch ms). */
type CodeJudgement = { refusal: ErrorCode } | { shownAt: number };

/** Judges a code that someone brings now, to come in or to go. */
export function judgeBrought(
  activity: Attempted,
  code: string,
  now: number,
  purpose: CodePurpose,
): CodeJudgement {
  const phase = checkInPhase(activity, now);
  if (phase === 'notOpenYet') return { refusal: 'ACTIVITY.NOT_OPEN_YET' };
  if (phase === 'closed') return { refusal: 'ACTIVITY.CLOSED' };
  if (activity.mayGuess === false) return { refusal: 'ATTENDANCE.TOO_MANY_GUESSES' };
  const judged = judgeCode(activity.checkInSecret, code, now, purpose);
  if (judged.is === 'valid') return judged;
  return { refusal: judged.is === 'expired' ? 'ATTENDANCE.CODE_EXPIRED' : 'ATTENDANCE.CODE_WRONG' };
}

/** Gives back the guess that was taken for digits that turned out to be none. */
export async function settleGuess(
  { target, openid, now }: Pick<AttendanceCall<'checkIn'>, 'target' | 'openid' | 'now'>,
  judged: { refusal?: ErrorCode },
): Promise<void> {
  if (target.mayGuess && judged.refusal !== 'ATTENDANCE.CODE_WRONG') await giveBack('digits', openid, now);
}

interface Placed {
  state: AttendanceState;
  near?: Nearness;
}

/** Judges a check-in: the code first, then where the phone is. */
export function judgeCheckIn(
  activity: Attempted,
  { code, place }: AttendanceCall<'checkIn'>['input'],
  now: number,
): { refusal: ErrorCode } | ({ shownAt: number } & Placed) {
  const brought = judgeBrought(activity, code, now, 'checkIn');
  if ('refusal' in brought) return brought;
  const placed = judgePlace(activity, place);
  return 'refusal' in placed ? placed : { shownAt: brought.shownAt, ...placed };
}

/** Whether a check-in counts by where the phone is, as far as the activity asks for that. */
function judgePlace(
  { checkInRules: { location } }: Attempted,
  place: AttendanceCall<'checkIn'>['input']['place'],
): { refusal: ErrorCode } | Placed {
  if (!location) return { state: 'counts' };
  if (place === undefined) return { refusal: 'ATTENDANCE.PLACE_WANTED' };
  const near = nearnessOf(location, place);
  if (!location.required || near === 'near') return { state: 'counts', near };
  // Someone whose phone may not or cannot tell is not turned away; a keeper sees them in the room.
  return near === 'unknown' ? { state: 'toConfirm', near } : { refusal: 'ATTENDANCE.TOO_FAR' };
}
