import { AlignmentType, Paragraph, type ParagraphChild, type Table } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { documentOf, facts, fonts, headed, labelled, run, sizes, text, titled, toSign, when } from '../parts';

/** Templates of what is written down of gatherings. */

type Row = Parameters<typeof facts>[number];

const attended = [
  ['主持人', '{主持人}', '记录人', '{记录人}'],
  ['应到', '{应到}', '实到', '{实到}'],
  ['请假', '{请假}', '缺席', '{缺席}'],
  ['列席', '{列席}', '有表决权', '应到 {有表决权应到}，实到 {有表决权实到}'],
  ['未到会人员及原因', '{未到会人员及原因}'],
] as const satisfies readonly Row[];

const remarks = [
  ...when('待确认', labelled('签到待确认', '{待确认} 人')),
  ...when('到会说明', labelled('说明', '{到会说明}')),
  ...when('迟到人员', labelled('迟到', '{迟到人员}')),
  ...when('共同开展的支部', labelled('共同开展', '{共同开展的支部}')),
];

const written = [
  ...when('有议程', headed('议程'), ...when('议程', text('{议程内容}'))),
  headed('会议内容'),
  ...when('会议内容', text('{会议内容段落}')),
  ...when('有发言', headed('发言要点'), ...when('发言', text('{发言人}：{发言要点}'))),
  ...when(
    '有决议',
    headed('决议'),
    ...when('决议', text('{决议内容}'), ...when('表决情况', text('{表决情况}'))),
  ),
  ...when('确认情况', labelled('程序里的确认', '{确认情况}')),
];

const signed = toSign('主持人（签名）', '记录人（签名）');

/** A record on a table of facts and what was written down; `rows` and `parts` are the kind's own. */
const record = (title: string, rows: Row[], parts: (Paragraph | Table)[] = []) =>
  documentOf({
    title,
    children: [
      ...titled('{支部}', '{类别}记录'),
      facts(['主题', '{主题}'], ...rows, ['时间', '{时间}'], ['地点', '{地点}'], ...attended),
      ...remarks,
      ...parts,
      ...written,
      signed,
    ],
  });

const topic: Row = ['议题', '{议题}'];

const themeDay = [
  ...when(
    '有活动安排',
    headed('活动安排'),
    ...when(
      '活动安排',
      text('{安排内容}{#安排类别}（{安排类别}）{/安排类别}{#开展情况}：{开展情况}{/开展情况}'),
    ),
  ),
  ...when('有小结', headed('小结'), ...when('小结', text('{小结段落}'))),
];

// The watermark comes from the library's own second entry, with a class of the same name.
const behindThePage: ParagraphChild = new TextWatermark({
  text: '内部使用 不得外传',
  font: '宋体',
  color: 'silver',
  opacity: 0.3,
});

const book = () =>
  documentOf({
    title: '会议记录本',
    behindThePage,
    children: [
      new Paragraph({ text: '', spacing: { before: 3600 } }),
      ...titled('{标题}'),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 600 },
        children: [run({ text: '共 {次数} 次会议和活动' })],
      }),
      ...when(
        '会议',
        new Paragraph({
          pageBreakBefore: true,
          alignment: AlignmentType.CENTER,
          spacing: { after: 280 },
          children: [run({ text: '{类别}：{主题}', font: fonts.title, size: sizes.text })],
        }),
        labelled('时间', '{时间}'),
        labelled('地点', '{地点}'),
        labelled('主持人', '{主持人}　记录人：{记录人}'),
        labelled('出席', '应到 {应到} · 实到 {实到} · 请假 {请假} · 缺席 {缺席} · 列席 {列席}'),
        labelled('有表决权', '应到 {有表决权应到} 人，实到 {有表决权实到} 人'),
        ...when('未到会人员及原因', labelled('未到会人员及原因', '{未到会人员及原因}')),
        ...remarks,
        ...when('记录说明', text('（{记录说明}）')),
        ...written,
        signed,
      ),
    ],
  });

export const meetings = {
  generalMeetingRecord: () => record('支部党员大会记录', [topic]),
  committeeMeetingRecord: () => record('支部委员会会议记录', [topic]),
  groupMeetingRecord: () => record('党小组会记录', [['党小组', '{党小组}'], topic]),
  partyLectureRecord: () =>
    record('党课记录', [
      ['题目', '{议题}'],
      ['讲课人', '{讲课人}'],
    ]),
  themeDayRecord: () => record('主题党日活动记录', [], themeDay),
  gatheringRecord: () => record('会议活动记录', []),
  minutesBook: book,
};
