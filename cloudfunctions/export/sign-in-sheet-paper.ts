import {
  AlignmentType,
  Document,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { font, heading, numbered, run, small } from './paper-parts';
import { minuteOf } from '../kernel/clock';
import { writable } from '../kernel/writable';
import type { ActivityRecord } from '../domain/gathering/model';

/** What stands on the sheet. */
interface Sheet {
  activity: Pick<ActivityRecord, 'title' | 'organizationName' | 'startsAt' | 'place'>;
  /** Who took it out, and when. */
  watermark: string;
  people: { name: string; note: string }[];
  /** Whether people of other branches come, who need more lines. */
  guests: boolean;
}

/** The columns, with their shares of the width. */
const columns = [
  ['序号', 10],
  ['姓名', 25],
  ['到会打勾', 15],
  ['签名', 30],
  ['备注', 20],
] as const;

/** Lines left blank for who is not on the list. */
const blankLines = { few: 5, more: 15 };

/** 签到表: large enough for anybody's eyes, a square to tick and room to sign. */
export function writeSignInSheet(sheet: Sheet): Promise<Buffer> {
  const { activity, watermark, people, guests } = writable(sheet);
  const lines = people.map(({ name, note }, index) => rowOf([String(index + 1), name, '□', '', note]));
  const blank = Array.from({ length: guests ? blankLines.more : blankLines.few }, () =>
    rowOf(['', '', '□', '', '']),
  );
  const paper = new Document({
    title: `${activity.title}签到表`,
    styles: { default: { document: { run: { font, size: 28 } } } },
    sections: [
      {
        headers: { default: new Header({ children: [small(watermark)] }) },
        footers: { default: numbered() },
        children: [
          heading(`${activity.title}签到表`),
          new Paragraph({ text: activity.organizationName }),
          new Paragraph({
            spacing: { after: 200 },
            text: `${minuteOf(activity.startsAt)}，${activity.place}。名单 ${people.length} 人`,
          }),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [
              rowOf(
                columns.map(([header]) => header),
                true,
              ),
              ...lines,
              ...blank,
            ],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(paper);
}

/** A line of the table; no line is torn by the end of a page, and the header stands on each. */
const rowOf = (texts: readonly string[], header = false) =>
  new TableRow({
    cantSplit: true,
    tableHeader: header,
    height: { value: 560, rule: 'atLeast' },
    children: texts.map(
      (text, index) =>
        new TableCell({
          verticalAlign: VerticalAlignTable.CENTER,
          width: { size: columns[index]?.[1] ?? 0, type: WidthType.PERCENTAGE },
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              children: [run({ text, bold: header })],
            }),
          ],
        }),
    ),
  });
