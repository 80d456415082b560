import { Activities, type ActivityRecord } from '../../gathering/model';
import { Feedbacks, type FeedbackRecord } from '../../guidance/model';
import { Organizations } from '../../organization/model';
import type { RuleBook } from '../../rules/book';
import { extra, fact, from, many, whether } from '../facts';
import { definePaper, type FactsOf } from '../paper';
import { factsOfMeeting, meetingFacts, paragraphsOf, type Meeting } from './meeting';

/** The record (会议记录) of one gathering as one of its kinds: 三会一课, the theme day, and the others. */

const branch = fact('支部', from(Organizations, 'name'));
const topic = fact('议题', from(Activities, 'details'));
const record = { branch, ...meetingFacts };

export const generalMeetingRecord = definePaper('generalMeetingRecord', { ...record, topic });
export const committeeMeetingRecord = definePaper('committeeMeetingRecord', { ...record, topic });
export const groupMeetingRecord = definePaper('groupMeetingRecord', {
  ...record,
  topic,
  group: fact('党小组', from(Organizations, 'name')),
});
export const partyLectureRecord = definePaper('partyLectureRecord', {
  ...record,
  topic,
  lecturer: fact('讲课人', from(Activities, 'details')),
});
export const themeDayRecord = definePaper('themeDayRecord', {
  ...record,
  items: many('活动安排', {
    text: fact('安排内容', from(Activities, 'agenda.text')),
    required: extra('安排类别', from(Activities, 'agenda.required')),
    done: extra('开展情况', from(Feedbacks, 'items.done')),
  }),
  hasItems: whether('有活动安排'),
  feedback: many('小结', { text: fact('小结段落', from(Feedbacks, 'summary')) }),
  hasFeedback: whether('有小结'),
});
export const gatheringRecord = definePaper('gatheringRecord', record);

/** What a record is made of, beside the meeting itself. */
export interface Recorded extends Meeting {
  branchName: string;
  activity: Pick<ActivityRecord, 'details' | 'agenda'>;
  rules: RuleBook;
  groupName?: string;
  feedback?: FeedbackRecord;
}

/** What every record says. */
export const recordFacts = (of: Recorded): FactsOf<typeof gatheringRecord> => ({
  branch: of.branchName,
  ...factsOfMeeting(of, of.rules),
});

/** The same with what it was about: the topic that was published. */
export const topicFacts = (of: Recorded): FactsOf<typeof generalMeetingRecord> => ({
  ...recordFacts(of),
  topic: of.activity.details[of.line.kind]?.topic ?? null,
});

export const groupFacts = (of: Recorded): FactsOf<typeof groupMeetingRecord> => ({
  ...topicFacts(of),
  group: of.groupName ?? null,
});

export const lectureFacts = (of: Recorded): FactsOf<typeof partyLectureRecord> => ({
  ...topicFacts(of),
  lecturer: of.activity.details.partyLecture?.lecturer ?? null,
});

export function themeDayFacts(of: Recorded): FactsOf<typeof themeDayRecord> {
  const { agenda } = of.activity;
  const told = new Map((of.feedback?.items ?? []).map((item) => [item.itemId, item]));
  const feedback = paragraphsOf(of.feedback?.summary ?? '');
  return {
    ...recordFacts(of),
    items: agenda.map(({ itemId = '', text, required }, index) => ({
      text: `${index + 1}. ${text}`,
      required: itemId && (required ? '规定动作' : '自选动作'),
      done: doneText(told.get(itemId)),
    })),
    hasItems: agenda.length > 0,
    feedback,
    hasFeedback: feedback.length > 0,
  };
}

function doneText(told: FeedbackRecord['items'][number] | undefined): string {
  if (!told) return '';
  if (told.done) return '已开展';
  return told.reason ? `没有开展：${told.reason}` : '没有开展';
}
