import type * as z from 'zod';
import { missingOf } from '../../../../types/shared/attendances';
import { dayOf, minuteOf } from '../../../kernel/clock';
import { activityKindWords } from '../../../../types/shared/activities';
import { LedgerLines, type LedgerLineRecord } from '../../gathering/model';
import { Minutes, type MinutesRecord } from '../../minutes/model';
import { verdictOf } from '../../minutes/votes';
import type { RuleBook } from '../../rules/book';
import { quorumCitation, type MeetingHeld } from '../../rules/quorums';
import { citationText } from '../../rules/registry';
import { extra, fact, from, many, whether } from '../facts';
import { absenteesText, fromTo, voteOutcomeTexts, voteRuleTexts } from '../words';

/** What was held, as one of its kinds, and what was written down of it. */
export interface Meeting {
  line: LedgerLineRecord;
  minutes?: MinutesRecord;
}

/** What every record of a meeting takes: its facts, who came and who did not, and what was written down. */
export const meetingFacts = {
  kind: fact('类别', from(LedgerLines, 'kind')),
  title: fact('主题', from(LedgerLines, 'title')),
  time: fact('时间', from(LedgerLines, 'startsAt')),
  place: fact('地点', from(LedgerLines, 'place')),
  chair: fact('主持人', from(Minutes, 'chair.name')),
  recorder: fact('记录人', from(Minutes, 'recorder.name')),
  expected: fact('应到', from(LedgerLines, 'counts.expected')),
  present: fact('实到', from(LedgerLines, 'counts.present')),
  onLeave: fact('请假', from(LedgerLines, 'counts.onLeave')),
  absent: fact('缺席', from(LedgerLines, 'counts.absent')),
  observers: fact('列席', from(LedgerLines, 'counts.observers')),
  expectedVoters: fact('有表决权应到', from(LedgerLines, 'counts.expectedVoters')),
  presentVoters: fact('有表决权实到', from(LedgerLines, 'counts.presentVoters')),
  /** Who waits to be confirmed is neither here nor absent. */
  toConfirm: extra('待确认', from(LedgerLines, 'counts.toConfirm')),
  shortOf: extra('到会说明', from(LedgerLines, 'quorum')),
  absentees: extra('未到会人员及原因', from(LedgerLines, 'absentees')),
  late: extra('迟到人员', from(LedgerLines, 'late')),
  together: extra('共同开展的支部', from(LedgerLines, 'withNames')),
  agenda: many('议程', { text: fact('议程内容', from(LedgerLines, 'agenda.text')) }),
  hasAgenda: whether('有议程'),
  summary: many(
    '会议内容',
    { text: fact('会议内容段落', from(Minutes, 'content.summary')) },
    from(Minutes, 'content.summary'),
  ),
  speeches: many('发言', {
    speaker: fact('发言人', from(Minutes, 'content.speeches')),
    points: fact('发言要点', from(Minutes, 'content.speeches')),
  }),
  hasSpeeches: whether('有发言'),
  resolutions: many('决议', {
    text: fact('决议内容', from(Minutes, 'content.resolutions')),
    vote: extra('表决情况', from(Minutes, 'content.resolutions')),
  }),
  hasResolutions: whether('有决议'),
  confirmed: extra('确认情况', from(Minutes, 'confirmedAt')),
};

type MeetingFacts = z.input<z.ZodObject<typeof meetingFacts>>;

/** What a meeting's record says, from its ledger line and its minutes. */
export function factsOfMeeting({ line, minutes }: Meeting, rules: RuleBook): MeetingFacts {
  const { counts } = line;
  const at = { kind: line.kind, day: dayOf(line.startsAt) };
  const agenda = minutes?.content.agenda ?? line.agenda.map(({ text }) => text);
  const { summary = '', speeches = [], resolutions = [] } = minutes?.content ?? {};
  return {
    kind: activityKindWords[line.kind],
    title: line.title,
    time: fromTo(line.startsAt, line.endsAt),
    place: line.place,
    chair: minutes?.chair.name ?? null,
    recorder: minutes?.recorder.name ?? null,
    expected: counts.expected,
    present: counts.present,
    onLeave: counts.onLeave,
    absent: missingOf(counts),
    observers: counts.observers,
    expectedVoters: counts.expectedVoters,
    presentVoters: counts.presentVoters,
    toConfirm: counts.toConfirm > 0 ? String(counts.toConfirm) : '',
    shortOf: line.quorum === false ? `到会不足规定人数，不计入应开的会${articleOf(at, rules)}` : '',
    absentees: absenteesText(line),
    late: line.late.join('、'),
    together: (line.withNames ?? []).join('、'),
    agenda: agenda.map((text, index) => ({ text: `${index + 1}. ${text}` })),
    hasAgenda: agenda.length > 0,
    summary: paragraphsOf(summary),
    speeches,
    hasSpeeches: speeches.length > 0,
    resolutions: resolutions.map(({ text, vote }, index) => ({
      text: `${index + 1}. ${text}`,
      vote: vote ? voteText(vote, at, rules) : '',
    })),
    hasResolutions: resolutions.length > 0,
    confirmed: confirmedText(minutes),
  };
}

/** A text as it is printed: a paragraph for each of its lines. */
export const paragraphsOf = (text: string): { text: string }[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ text: line }));

function articleOf(at: MeetingHeld, rules: RuleBook): string {
  const citation = quorumCitation(at, rules);
  return citation ? `（${citationText(citation)}）` : '';
}

type Vote = NonNullable<MinutesRecord['content']['resolutions'][number]['vote']>;

function voteText(vote: Vote, at: MeetingHeld, rules: RuleBook): string {
  const { outcome, citation } = verdictOf(vote.rule, vote, { at, rules });
  const written = vote.written === undefined ? '' : `，会前书面赞成 ${vote.written} 人`;
  return (
    `表决（${voteRuleTexts[vote.rule]}）：应到会有表决权 ${vote.expected} 人，到会 ${vote.present} 人，` +
    `赞成 ${vote.for} 人，反对 ${vote.against} 人，弃权 ${vote.abstain} 人${written}。` +
    `${voteOutcomeTexts[outcome]}（${citationText(citation)}）`
  );
}

/** Who confirmed the text in the program, and when; what is signed on paper is signed by hand. */
function confirmedText(minutes: MinutesRecord | undefined): string {
  if (!minutes) return '';
  const { recorder, chair } = minutes.signatures;
  const said = (word: string, name: string, at: number | undefined) =>
    at === undefined ? `${word}：${name}（还没有确认）` : `${word}：${name}，${minuteOf(at)} 确认`;
  return `${said('记录人', minutes.recorder.name, recorder?.at)}；${said('主持人', minutes.chair.name, chair?.at)}`;
}
