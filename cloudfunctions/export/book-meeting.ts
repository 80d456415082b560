import { HeadingLevel, Paragraph, TextRun, type IRunOptions } from 'docx';
import { countsLine } from '../../types/shared/attendances';
import { dayOf, minuteOf } from '../kernel/clock';
import { kindNames } from '../domain/gathering/kind-names';
import type { RuleBook } from '../domain/rules/book';
import { quorumCitation, type MeetingHeld } from '../domain/rules/quorums';
import { citationText } from '../domain/rules/registry';
import { verdictOf } from '../domain/minutes/votes';
import type { Meeting } from './store';
import { absenteesText, voteOutcomeTexts, voteRuleTexts } from './words';
import type { MinutesRecord } from '../domain/minutes/model';

type Content = MinutesRecord['content'];

/** One meeting of the book: its facts, who came and who did not, and what was written down. */
export function meetingParagraphs({ line, minutes }: Meeting, rules: RuleBook): Paragraph[] {
  const { counts } = line;
  const absentees = absenteesText(line);
  return [
    new Paragraph({
      text: `${kindNames[line.kind]}：${line.title}`,
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
    }),
    fact('时间', `${minuteOf(line.startsAt)} 至 ${minuteOf(line.endsAt)}`),
    fact('地点', line.place),
    ...(minutes ? [fact('主持人', minutes.chair.name), fact('记录人', minutes.recorder.name)] : []),
    fact(
      '出席',
      `${countsLine(counts, false)}；` +
        `有表决权应到 ${counts.expectedVoters} 人，实到 ${counts.presentVoters} 人`,
    ),
    ...(line.quorum === false
      ? [fact('说明', `到会不足规定人数，不计入应开的会${articleOf(line, rules)}`)]
      : []),
    ...(absentees ? [fact('未到会人员及原因', absentees)] : []),
    ...(line.late.length > 0 ? [fact('迟到', line.late.join('、'))] : []),
    ...(minutes
      ? contentParagraphs(minutes, dayOf(line.startsAt), rules)
      : plannedParagraphs(line.agenda.map(({ text }) => text))),
  ];
}

function contentParagraphs(
  { kind, content, chair, recorder, signatures }: MinutesRecord,
  day: string,
  rules: RuleBook,
): Paragraph[] {
  const { agenda, summary, speeches, resolutions } = content;
  const signed = (word: string, name: string, at: number | undefined) =>
    fact(word, at === undefined ? `${name}（还没有确认）` : `${name}，${minuteOf(at)} 确认`);
  return [
    ...part(
      '议程',
      agenda.map((text, index) => `${index + 1}. ${text}`),
    ),
    ...part('会议内容', summary.split('\n').filter(Boolean)),
    ...part(
      '发言要点',
      speeches.flatMap(({ speaker, points }) => `${speaker}：${points}`.split('\n')),
    ),
    ...part('决议', resolutions.flatMap(resolutionLines({ kind, day }, rules))),
    ...part('确认', []),
    signed('记录人', recorder.name, signatures.recorder?.at),
    signed('主持人', chair.name, signatures.chair?.at),
  ];
}

function articleOf({ kind, startsAt }: Meeting['line'], rules: RuleBook): string {
  const citation = quorumCitation({ kind, day: dayOf(startsAt) }, rules);
  return citation ? `（${citationText(citation)}）` : '';
}

const plannedParagraphs = (agenda: string[]): Paragraph[] => [
  ...part('活动安排', agenda),
  new Paragraph({ children: [run({ text: '（还没有写会议记录）', italics: true })] }),
];

const resolutionLines =
  (at: MeetingHeld, rules: RuleBook) =>
  ({ text, vote }: Content['resolutions'][number], index: number): string[] => {
    const resolved = `${index + 1}. ${text}`;
    if (!vote) return [resolved];
    const { outcome, citation } = verdictOf(vote.rule, vote, { at, rules });
    const written = vote.written === undefined ? '' : `，会前书面赞成 ${vote.written} 人`;
    return [
      resolved,
      `表决（${voteRuleTexts[vote.rule]}）：应到会有表决权 ${vote.expected} 人，到会 ${vote.present} 人，` +
        `赞成 ${vote.for} 人，反对 ${vote.against} 人，弃权 ${vote.abstain} 人${written}。` +
        `${voteOutcomeTexts[outcome]}（${citationText(citation)}）`,
    ];
  };

const run = (options: IRunOptions) => new TextRun(options);

const fact = (word: string, value: string) =>
  new Paragraph({ children: [run({ text: `${word}：`, bold: true }), new TextRun(value)] });

const part = (title: string, lines: string[]): Paragraph[] =>
  lines.length === 0 && title !== '确认'
    ? []
    : [
        new Paragraph({ text: title, heading: HeadingLevel.HEADING_2 }),
        ...lines.map((line) => new Paragraph({ text: line })),
      ];
