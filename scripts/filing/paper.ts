import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import { writable } from '../../cloudfunctions/kernel/writable';
import type { Part } from './part';

const font = '宋体';

/** The papers for filing as one Word file; `made` says of which state of the program they are. */
export function writePaper(title: string, made: string, parts: readonly Part[]): Promise<Buffer> {
  const paper = new Document({
    title,
    styles: { default: { document: { run: { font, size: 22 } } } },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
          new Paragraph({ text: made, alignment: AlignmentType.CENTER, spacing: { after: 300 } }),
          ...writable(parts.map((part) => ({ ...part }))).flatMap(blocksOf),
        ],
      },
    ],
  });
  return Packer.toBuffer(paper);
}

const blocksOf = ({ title, lines, table }: Part): (Paragraph | Table)[] => [
  new Paragraph({ text: title, heading: HeadingLevel.HEADING_1, spacing: { before: 360, after: 120 } }),
  ...lines.map((line) => new Paragraph({ text: line, spacing: { after: 120 } })),
  ...(table ? [tableOf(table)] : []),
];

const runOf = (text: string, isHeading: boolean): IRunOptions => ({ text, bold: isHeading });

const tableOf = (rows: string[][]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: cells.map(
            (text) =>
              new TableCell({
                children: [new Paragraph({ children: [new TextRun(runOf(text, index === 0))] })],
              }),
          ),
        }),
    ),
  });
