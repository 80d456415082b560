import type { CodePurpose } from '../../types/attendance/words';
import { checkInPhase, wasOpenAt } from '../domain/gathering/check-in-phase';
import type { ActivityRecord } from '../domain/gathering/model';
import { refuse } from '../kernel/errors';
import { settings } from '../kernel/settings';
import { judgeCode } from './code';

/**
 * When a code was on the screen (epoch ms) that was scanned without network and arrives now, and whether it still is: then
 * it counts like any other. Refuses what was made up, comes too late, or was not shown while check-in was open.
 */
export function scannedLater(
  activity: ActivityRecord,
  { token, purpose }: { token: string; purpose: CodePurpose },
  now: number,
): { shownAt: number; isLive: boolean } {
  const judged = judgeCode(activity.checkInSecret, token, now, purpose);
  if (judged.is === 'wrong') refuse('ATTENDANCE.CODE_WRONG');
  const { is, shownAt } = judged;
  if (now - shownAt > settings.laterCheckInWithin) refuse('ATTENDANCE.TOO_LATE');
  if (!wasOpenAt(activity, shownAt)) refuse('ATTENDANCE.NOT_OPEN_THEN');
  return { shownAt, isLive: is === 'valid' && checkInPhase(activity, now) === 'open' };
}
