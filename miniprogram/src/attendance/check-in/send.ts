import type { CodePurpose } from '../../../../types/attendance/words';
import { queueScan } from '../../domain/pending-check-ins/queue';
import { call, type FailureCode } from '../../services/call';
import type { Output } from '../../services/contract';
import { codeOf } from '../../services/error-texts';
import type { ScannedCode } from './scanned';
import { whereabouts } from './whereabouts';

/** What became of a code that someone brought. */
export type Outcome =
  | { is: 'in'; activityId: string; done: Output<'attendance.checkIn'> }
  | { is: 'out'; activityId: string; done: Output<'attendance.checkOut'> }
  /** Kept on the phone until there is network (待上传). */
  | { is: 'kept'; activityId: string; purpose: CodePurpose }
  | { is: 'refused'; activityId: string; code: FailureCode };

/** Brings a code to the cloud, with the phone's place where that is wanted; a scanned one is kept when there is no network. */
export async function bring({ activityId, code, purpose }: ScannedCode): Promise<Outcome> {
  try {
    if (purpose === 'checkOut') {
      return { is: 'out', activityId, done: await call('attendance.checkOut', { activityId, code }) };
    }
    return { is: 'in', activityId, done: await checkIn(activityId, code) };
  } catch (error) {
    const failure = codeOf(error);
    // Digits prove no time: only a scanned code can be told apart from a guess afterwards.
    const provable = code.includes('.');
    if (failure === 'NETWORK' && provable && queueScan({ activityId, token: code, purpose }))
      return { is: 'kept', activityId, purpose };
    return { is: 'refused', activityId, code: failure };
  }
}

async function checkIn(activityId: string, code: string): Promise<Output<'attendance.checkIn'>> {
  try {
    return await call('attendance.checkIn', { activityId, code });
  } catch (error) {
    if (codeOf(error) !== 'ATTENDANCE.PLACE_WANTED') throw error;
    return await call('attendance.checkIn', { activityId, code, place: await whereabouts() });
  }
}
