import { callTheRoll } from '../shared/ledger';
import { codeOf, pictureText, slotAt, slotMs } from './code';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { checkInOpensAt, checkInPhase } from '../shared/check-in-phase';

/** This slot's code and the next ones: enough for the screen to go on for a minute without network. */
const codesAhead = 5;

/** The rotating codes, for the screen of those who run the activity. */
export async function showCode({
  target: activity,
  now,
}: AttendanceCall<'showCode'>): AttendanceOutcome<'showCode'> {
  const { counts } = await callTheRoll(activity._id);
  const first = slotAt(now);
  const codes = Array.from({ length: codesAhead }, (_, ahead) => {
    const code = codeOf(activity.checkInSecret, first + ahead);
    return { text: pictureText(activity._id, code), digits: code.digits, from: (first + ahead) * slotMs };
  });
  return {
    ...{ serverNow: now, slotMs, codes, counts },
    phase: checkInPhase(activity, now),
    checkInOpensAt: checkInOpensAt(activity),
  };
}
