import { nameKey } from '../domain/subject/names';
import { notify, type Notice } from '../domain/messaging/notify';
import { audit, type Auditable } from '../kernel/audit';
import { collection, command, transaction, type Changes, type Page, type PageOf } from '../kernel/database';
import { digestOf, idOf } from '../kernel/ids';
import {
  PolicyBookings,
  PolicyMeetings,
  PolicyQuestions,
  type PolicyBookingRecord,
  type PolicyMeetingRecord,
  type PolicyQuestionRecord,
} from './model';

export const findMeeting = (id: string): Promise<PolicyMeetingRecord | undefined> =>
  collection(PolicyMeetings).findById(id);

export const findQuestion = (id: string): Promise<PolicyQuestionRecord | undefined> =>
  collection(PolicyQuestions).findById(id);

export const meetingsPage = (page: PageOf): Promise<Page<PolicyMeetingRecord>> =>
  collection(PolicyMeetings).findPage({}, ['startsAt', 'desc'], page);

export const bookingsPage = (meetingId: string, page: PageOf): Promise<Page<PolicyBookingRecord>> =>
  collection(PolicyBookings).findPage({ meetingId, isOn: true }, ['at', 'asc'], page);

export const questionsPage = (meetingId: string, page: PageOf): Promise<Page<PolicyQuestionRecord>> =>
  collection(PolicyQuestions).findPage({ meetingId }, ['at', 'asc'], page);

/** What has an answer, the latest answer first. */
export const answersPage = (meetingId: string, page: PageOf): Promise<Page<PolicyQuestionRecord>> =>
  collection(PolicyQuestions).findPage(
    { meetingId, answeredAt: command.gt(0) },
    ['answeredAt', 'desc'],
    page,
  );

/** What a WeChat has booked of a meeting. */
export async function bookingOf(meetingId: string, openid: string): Promise<PolicyBookingRecord | undefined> {
  const [found] = await collection(PolicyBookings).find({ meetingId, openid, isOn: true }, { limit: 1 });
  return found;
}

/** Who booked a meeting, each once. */
export async function bookersOf(meetingId: string): Promise<string[]> {
  const all = await collection(PolicyBookings).findAll({ meetingId, isOn: true });
  return [...new Set(all.map(({ openid }) => openid))].sort();
}

/** Announces one; a repeat finds the first. */
export async function addMeeting(meeting: PolicyMeetingRecord, call: Auditable): Promise<void> {
  await transaction(async (inside) => {
    if (await inside.in(PolicyMeetings).findById(meeting._id)) return;
    await inside.in(PolicyMeetings).add(meeting);
    const { _id: target, orgPath, title } = meeting;
    await audit(inside, call, { action: 'policyMeeting.plan', target, orgPath, after: { title } });
  });
}

/** What changes of a meeting, and who is told; `undefined` where it is so already. */
interface Turn {
  changes: Changes<PolicyMeetingRecord>;
  action: string;
  orgPath: string;
  after: Record<string, unknown>;
  notice?: Notice | undefined;
}

/** Changes one by what it is at that moment; answers its version then. */
export function turnMeeting(
  id: string,
  decide: (current: PolicyMeetingRecord) => Turn | undefined,
  call: Auditable,
): Promise<number> {
  return transaction(async (inside) => {
    const current = await inside.in(PolicyMeetings).findById(id);
    const decided = current && decide(current);
    if (!current || !decided) return current?.version ?? 0;
    const { changes, action, orgPath, after, notice } = decided;
    const version = current.version + 1;
    await inside.in(PolicyMeetings).update(id, { ...changes, version });
    if (notice) await notify(inside, notice);
    await audit(inside, call, { action, target: id, orgPath, after });
    return version;
  });
}

/** One seat of an enterprise: the key of its name tells it from others, however it is spelt. */
const bookingId = (meetingId: string, enterprise: string): string =>
  idOf(meetingId, digestOf('booking', nameKey(enterprise)));

/** How booking went: how many are left, or why not. */
export type Booked = { left: number } | 'FULL' | 'BOOKED_BEFORE' | 'OVER';

/**
 * Books a seat, by what is left at that moment: the meeting and the seat are written together, so that no seat is given twice.
 * The same WeChat for the same enterprise again changes nothing; for another one the seat goes over to that.
 */
export function bookSeat(
  meetingId: string,
  { openid, enterprise, now }: { openid: string; enterprise: string; now: number },
  {
    isAhead,
    own,
  }: { isAhead: (meeting: PolicyMeetingRecord) => boolean; own: PolicyBookingRecord | undefined },
): Promise<Booked> {
  const _id = bookingId(meetingId, enterprise);
  return transaction(async (inside): Promise<Booked> => {
    const meeting = await inside.in(PolicyMeetings).findById(meetingId);
    if (!meeting || !isAhead(meeting)) return 'OVER';
    const taken = await inside.in(PolicyBookings).findById(_id);
    if (taken?.isOn)
      return taken.openid === openid ? { left: meeting.capacity - meeting.booked } : 'BOOKED_BEFORE';
    const before = own && (await inside.in(PolicyBookings).findById(own._id));
    const booked = meeting.booked + (before?.isOn ? 0 : 1);
    if (booked > meeting.capacity) return 'FULL';
    if (before) await inside.in(PolicyBookings).update(before._id, { isOn: false });
    await inside
      .in(PolicyBookings)
      .replace(taken, { _id, meetingId, openid, enterprise, isOn: true, at: now });
    await inside.in(PolicyMeetings).update(meetingId, { booked });
    return { left: meeting.capacity - booked };
  });
}

/** Gives a seat back, once. */
export function giveBack(meetingId: string, own: PolicyBookingRecord): Promise<number> {
  return transaction(async (inside) => {
    const meeting = await inside.in(PolicyMeetings).findById(meetingId);
    const found = await inside.in(PolicyBookings).findById(own._id);
    if (!meeting) return 0;
    if (!found?.isOn || found.openid !== own.openid) return meeting.capacity - meeting.booked;
    await inside.in(PolicyBookings).update(own._id, { isOn: false });
    await inside.in(PolicyMeetings).update(meetingId, { booked: meeting.booked - 1 });
    return meeting.capacity - meeting.booked + 1;
  });
}

/** Keeps a question; sent twice it is kept once. */
export const addQuestion = (question: PolicyQuestionRecord) => collection(PolicyQuestions).addOnce(question);

/** Answers one, and tells who asked; the same again changes nothing. */
export async function answerQuestion(
  id: string,
  shown: NonNullable<PolicyQuestionRecord['shown']>,
  { orgPath, notice }: { orgPath: string; notice: (question: PolicyQuestionRecord) => Notice | undefined },
  call: Auditable,
): Promise<void> {
  await transaction(async (inside) => {
    const current = await inside.in(PolicyQuestions).findById(id);
    if (!current) return;
    const { shown: before, answeredAt } = current;
    if (before?.question === shown.question && before.answer === shown.answer) return;
    await inside.in(PolicyQuestions).update(id, { shown, answeredAt: answeredAt ?? call.now });
    // What is put right is no news.
    const told = answeredAt === null ? notice(current) : undefined;
    if (told) await notify(inside, told);
    await audit(inside, call, { action: 'policyMeeting.answer', target: id, orgPath, after: shown });
  });
}
