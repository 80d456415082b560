import { followRoster } from '../domain/gathering/follow-roster';
import { callTheRoll } from '../domain/gathering/ledger';
import { checkInOpensAt, checkInPhase, slotMs } from '../domain/gathering/check-in-phase';
import { notHere, type RollCallEntry } from '../domain/gathering/roll-call';
import { isRecorded } from './acts';
import { codeOf, pictureText, slotAt } from './code';
import { namedTo, recordJointRead } from './keeper';
import type { AttendanceCall, AttendanceOutcome } from './context';

/** This slot's code and the next ones: enough for the screen to go on for a minute without network. */
const codesAhead = 5;

/** As many names as a big screen shows of those who came. */
const arrivalsShown = 6;

const latest = (entries: RollCallEntry[]): string[] =>
  entries
    .flatMap(({ name, attendance }) =>
      attendance && isRecorded(attendance) ? [{ name, at: attendance.at }] : [],
    )
    .sort((one, other) => other.at - one.at)
    .slice(0, arrivalsShown)
    .map(({ name }) => name);

/** The rotating codes, for the screen of those who run the activity. */
export async function showCode(call: AttendanceCall<'showCode'>): AttendanceOutcome<'showCode'> {
  const {
    input: { purpose },
    target: activity,
    caller,
    now,
  } = call;
  await followRoster(activity, now);
  const [{ counts, entries, rolls }] = await Promise.all([
    callTheRoll(activity),
    recordJointRead(call, 'attendance.showCode'),
  ]);
  const named = namedTo(activity, entries, rolls);
  const first = slotAt(now);
  const codes = Array.from({ length: codesAhead }, (_, ahead) => {
    const code = codeOf(activity.checkInSecret, first + ahead, purpose);
    const text = pictureText(activity._id, code, purpose);
    return { text, digits: code.digits, from: (first + ahead) * slotMs };
  });
  const gone = entries.filter(({ attendance }) => attendance?.checkedOutAt !== undefined);
  return {
    serverNow: now,
    slotMs,
    codes,
    title: activity.title,
    branches: activity.branches,
    counts,
    missing: notHere(named).map(({ name }) => name),
    arrived: latest(named),
    mayComeIn: entries.some(
      ({ memberId, as, attendance }) =>
        memberId === caller.account.memberId && as !== undefined && !(attendance && isRecorded(attendance)),
    ),
    ...(activity.checkInRules.minimumStayMinutes !== undefined && { checkedOut: gone.length }),
    phase: checkInPhase(activity, now),
    checkInOpensAt: checkInOpensAt(activity),
  };
}
