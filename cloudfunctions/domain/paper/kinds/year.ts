import { missingOf } from '../../../../types/shared/attendances';
import { activityKindWords, activityKinds } from '../../../../types/shared/activities';
import { LedgerLines } from '../../gathering/model';
import { Minutes } from '../../minutes/model';
import { Organizations } from '../../organization/model';
import type { RuleBook } from '../../rules/book';
import { extra, fact, from, many, moment, share } from '../facts';
import { definePaper, type FactsOf } from '../paper';
import { absenteesText, agendaText, minutesStateText } from '../words';
import { factsOfMeeting, meetingFacts, type Meeting } from './meeting';

/** What a branch keeps of some months: the ledger (台账) and the minutes book (会议记录本). */

const line = (field: 'title' | 'place' | 'withNames' | 'late' | 'agenda' | 'absentees') =>
  from(LedgerLines, field);
const rate = (tag: string) => share(tag, from(LedgerLines, 'counts.present'));

export const ledger = definePaper('ledger', {
  title: fact('标题', from(Organizations, 'name')),
  meetings: many('会议', {
    number: fact('序号', from(LedgerLines, 'startsAt')),
    kind: fact('类别', from(LedgerLines, 'kind')),
    title: fact('主题', line('title')),
    startsAt: moment('开始时间', from(LedgerLines, 'startsAt')),
    endsAt: moment('结束时间', from(LedgerLines, 'endsAt')),
    together: extra('共同开展的支部', line('withNames')),
    place: fact('地点', line('place')),
    expected: fact('应到', from(LedgerLines, 'counts.expected')),
    present: fact('实到', from(LedgerLines, 'counts.present')),
    rate: rate('到会率'),
    onLeave: fact('请假', from(LedgerLines, 'counts.onLeave')),
    absent: fact('缺席', from(LedgerLines, 'counts.absent')),
    toConfirm: fact('待确认', from(LedgerLines, 'counts.toConfirm')),
    caughtUp: fact('已补课', from(LedgerLines, 'counts.caughtUp')),
    late: fact('迟到', from(LedgerLines, 'counts.late')),
    observers: fact('列席', from(LedgerLines, 'counts.observers')),
    guests: fact('外支部参加', from(LedgerLines, 'counts.guests')),
    expectedVoters: fact('有表决权应到', from(LedgerLines, 'counts.expectedVoters')),
    presentVoters: fact('有表决权实到', from(LedgerLines, 'counts.presentVoters')),
    absentees: extra('未到会人员及原因', line('absentees')),
    lateNames: extra('迟到人员', line('late')),
    agenda: extra('活动安排', line('agenda')),
    chair: extra('主持人', from(Minutes, 'chair.name')),
    recorder: extra('记录人', from(Minutes, 'recorder.name')),
    minutes: fact('会议记录', from(Minutes, 'confirmedAt')),
  }),
  sums: many('汇总', {
    kind: fact('汇总类别', from(LedgerLines, 'kind')),
    times: fact('次数', from(LedgerLines, 'kind')),
    expected: fact('应到人次', from(LedgerLines, 'counts.expected')),
    present: fact('实到人次', from(LedgerLines, 'counts.present')),
    rate: rate('汇总到会率'),
  }),
});

/** 会议记录本: a cover, then each meeting on a page of its own, ready to be printed and bound. */
export const minutesBook = definePaper('minutesBook', {
  title: fact('标题', from(Organizations, 'name')),
  times: fact('次数', from(LedgerLines, 'kind')),
  meetings: many('会议', { ...meetingFacts, notWritten: extra('记录说明', from(Minutes, 'version')) }),
});

/** What was held in some months, in the order of time, under a title that names branch and months. */
export interface Year {
  title: string;
  meetings: Meeting[];
}

export const ledgerFacts = ({ title, meetings }: Year): FactsOf<typeof ledger> => ({
  title,
  meetings: meetings.map((meeting, index) => ledgerLine(meeting, index + 1)),
  sums: sumsOf(meetings),
});

function ledgerLine({ line, minutes }: Meeting, number: number): FactsOf<typeof ledger>['meetings'][number] {
  const { counts } = line;
  return {
    number,
    kind: activityKindWords[line.kind],
    title: line.title,
    startsAt: line.startsAt,
    endsAt: line.endsAt,
    together: (line.withNames ?? []).join('、'),
    place: line.place,
    expected: counts.expected,
    present: counts.present,
    rate: partOf(counts),
    onLeave: counts.onLeave,
    absent: missingOf(counts),
    toConfirm: counts.toConfirm,
    caughtUp: counts.caughtUp,
    late: counts.late,
    observers: counts.observers,
    guests: counts.guests,
    expectedVoters: counts.expectedVoters,
    presentVoters: counts.presentVoters,
    absentees: absenteesText(line),
    lateNames: line.late.join('、'),
    agenda: agendaText(line),
    chair: minutes?.chair.name ?? '',
    recorder: minutes?.recorder.name ?? '',
    minutes: minutesStateText(minutes),
  };
}

const partOf = ({ expected, present }: { expected: number; present: number }): number | null =>
  expected > 0 ? present / expected : null;

const sumsOf = (meetings: Meeting[]): FactsOf<typeof ledger>['sums'] =>
  activityKinds.flatMap((kind) => {
    const of = meetings.filter(({ line }) => line.kind === kind).map(({ line }) => line.counts);
    if (of.length === 0) return [];
    const expected = of.reduce((sum, counts) => sum + counts.expected, 0);
    const present = of.reduce((sum, counts) => sum + counts.present, 0);
    const rate = partOf({ expected, present });
    return { kind: activityKindWords[kind], times: of.length, expected, present, rate };
  });

export const bookFacts = ({ title, meetings }: Year, rules: RuleBook): FactsOf<typeof minutesBook> => ({
  title,
  times: meetings.length,
  meetings: meetings.map((meeting) => ({
    ...factsOfMeeting(meeting, rules),
    notWritten: meeting.minutes ? '' : '还没有写会议记录',
  })),
});

/** `启云公司党支部2026年台账`, `…2026年10月至12月会议记录本`; months are `YYYY-MM`, of one year. */
export function titleOfMonths(
  branchName: string,
  { from: first, to }: { from: string; to: string },
  what: string,
): string {
  const [year = '', month = ''] = first.split('-');
  const last = to.slice(5);
  const months = month === last ? `${Number(month)}月` : `${Number(month)}月至${Number(last)}月`;
  const period = month === '01' && last === '12' ? `${year}年` : `${year}年${months}`;
  return `${branchName}${period}${what}`;
}
