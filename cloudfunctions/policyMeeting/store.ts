import { nameKey } from '../domain/subject/names';
import { notify, type Notice } from '../domain/messaging/notify';
import { audit, type Auditable } from '../kernel/audit';
import { collection, command, transaction, type Changes, type Page, type PageOf } from '../kernel/database';
import {
  PolicyMeetings,
  PolicyQuestions,
  type PolicyMeetingRecord,
  type PolicyQuestionRecord,
  type Seat,
} from './model';

export const findMeeting = (id: string): Promise<PolicyMeetingRecord | undefined> =>
  collection(PolicyMeetings).findById(id);

export const findQuestion = (id: string): Promise<PolicyQuestionRecord | undefined> =>
  collection(PolicyQuestions).findById(id);

export const meetingsPage = (page: PageOf): Promise<Page<PolicyMeetingRecord>> =>
  collection(PolicyMeetings).findPage({}, ['startsAt', 'desc'], page);

export const questionsPage = (meetingId: string, page: PageOf): Promise<Page<PolicyQuestionRecord>> =>
  collection(PolicyQuestions).findPage({ meetingId }, ['at', 'asc'], page);

/** What has an answer, the latest answer first. */
export const answersPage = (meetingId: string, page: PageOf): Promise<Page<PolicyQuestionRecord>> =>
  collection(PolicyQuestions).findPage(
    { meetingId, answeredAt: command.gt(0) },
    ['answeredAt', 'desc'],
    page,
  );

/** The seats of a meeting; none any more once it is long over. */
export const seatsOf = ({ seats }: { seats?: Seat[] | undefined }): Seat[] => seats ?? [];

export const leftOf = (meeting: PolicyMeetingRecord): number =>
  Math.max(0, meeting.capacity - seatsOf(meeting).length);

/** Who booked a meeting, each once. */
export const bookersOf = (meeting: PolicyMeetingRecord): string[] =>
  [...new Set(seatsOf(meeting).map(({ openid }) => openid))].sort();

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

/** How booking went: how many are left, or why not. */
export type Booked = { left: number } | 'FULL' | 'BOOKED_BEFORE' | 'OVER';

/**
 * Books a seat, by what is left at that moment, so that none is given twice. The same WeChat for the same enterprise again changes
 * nothing; for another one its seat goes over to that.
 */
export function bookSeat(
  meetingId: string,
  { openid, enterprise, now }: { openid: string; enterprise: string; now: number },
  isAhead: (meeting: PolicyMeetingRecord) => boolean,
): Promise<Booked> {
  const key = nameKey(enterprise);
  return transaction(async (inside): Promise<Booked> => {
    const meeting = await inside.in(PolicyMeetings).findById(meetingId);
    if (!meeting || !isAhead(meeting)) return 'OVER';
    const taken = seatsOf(meeting).find((seat) => seat.key === key);
    if (taken) return taken.openid === openid ? { left: leftOf(meeting) } : 'BOOKED_BEFORE';
    const others = seatsOf(meeting).filter((seat) => seat.openid !== openid);
    if (others.length >= meeting.capacity) return 'FULL';
    const seats = [...others, { key, enterprise, openid, at: now }];
    await inside.in(PolicyMeetings).update(meetingId, { seats });
    return { left: meeting.capacity - seats.length };
  });
}

/** Gives a WeChat's seat back; answers how many are left. */
export function giveBack(meetingId: string, openid: string): Promise<number> {
  return transaction(async (inside) => {
    const meeting = await inside.in(PolicyMeetings).findById(meetingId);
    if (!meeting) return 0;
    const seats = seatsOf(meeting).filter((seat) => seat.openid !== openid);
    if (seats.length < seatsOf(meeting).length) await inside.in(PolicyMeetings).update(meetingId, { seats });
    return meeting.capacity - seats.length;
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
