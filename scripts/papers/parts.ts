import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  Header,
  HeightRule,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';

/**
 * What the templates of papers are made of. The page is that of GB/T 9704: A4, type area 156 × 225 mm, 28 characters in
 * each of 22 lines, text in 三号 仿宋, titles in 二号 小标宋, and the number of the page outside, between dashes.
 * Lengths are twentieths of a point (twips), sizes of letters half points.
 */

const latin = 'Times New Roman';
const fontOf = (eastAsia: string) => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia });
export const fonts = {
  title: fontOf('方正小标宋简体'),
  head: fontOf('黑体'),
  text: fontOf('仿宋_GB2312'),
  small: fontOf('宋体'),
};

/** 二号, 三号, 四号, 小四, 五号, 小五, and the line about the taking out. */
export const sizes = { title: 44, text: 32, table: 28, fine: 24, dense: 21, small: 18, line: 16 };

/** The width of the type area: 156 mm. */
export const textWidth = 8844;

const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1588, right: 1474, header: 964, footer: 1361, gutter: 0 },
};

/** A page that lies on its side, for lists of many columns: 225 mm wide. */
const sidePage = {
  size: { ...page.size, orientation: PageOrientation.LANDSCAPE },
  margin: { ...page.margin, top: 1588, bottom: 1474, left: 2098, right: 1984, header: 800, footer: 800 },
};
const wideText = 16838 - 2098 - 1984;

/** 22 lines a page. */
const grid = { type: DocumentGridType.LINES, linePitch: 579 };

/**
 * 28 letters of 三号 in a line, which stand a quarter of a point closer than they are wide. Word's grid of characters would
 * say the same; other word processors take it for one that letters snap to, two squares each.
 */
const letters = { font: fonts.text, size: sizes.text, characterSpacing: -5 };

export const run = (options: IRunOptions) => new TextRun(options);

/** The line about the taking out, small and grey, at the head of each page. */
const takenHeader = (behindThePage?: ParagraphChild) =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [run({ text: '{取出说明}', size: sizes.line, color: '808080', font: fonts.small })],
      }),
      ...(behindThePage ? [new Paragraph({ children: [behindThePage] })] : []),
    ],
  });

/** — 1 —, on the outer side. */
const pageNumber = (alignment: 'left' | 'right') =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === 'left' ? { left: 320 } : { right: 320 },
        children: [run({ children: ['— ', PageNumber.CURRENT, ' —'], size: sizes.table, font: fonts.small })],
      }),
    ],
  });

interface Laid {
  title: string;
  children: (Paragraph | Table)[];
  /** Lists are not set on the grid: their lines are as high as their letters. */
  isList?: boolean;
  isWide?: boolean;
  behindThePage?: ParagraphChild;
}

/** Lays a template out. */
export const documentOf = ({
  title,
  children,
  isList = false,
  isWide = false,
  behindThePage,
}: Laid): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title,
      creator: '两新先锋',
      evenAndOddHeaderAndFooters: true,
      styles: {
        default: { document: { run: letters } },
        // Lines are reckoned by the letters of this style, not by the defaults under it.
        paragraphStyles: [{ id: 'Normal', name: 'Normal', run: letters }],
      },
      sections: [
        {
          properties: { page: isWide ? sidePage : page, ...(!isList && { grid }) },
          headers: { default: takenHeader(behindThePage), even: takenHeader(behindThePage) },
          footers: { default: pageNumber('right'), even: pageNumber('left') },
          children,
        },
      ],
    }),
  );

export const titled = (...lines: string[]) =>
  lines.map(
    (text, index) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: index === lines.length - 1 ? 280 : 0 },
        children: [
          run({ text, font: fonts.title, size: index === lines.length - 1 ? sizes.title : sizes.text }),
        ],
      }),
  );

/** A line of text, set in by two characters. */
export const text = (words: string) =>
  new Paragraph({ indent: { firstLine: 640 }, children: [run({ text: words })] });

/** A line that begins with its label. */
export const labelled = (label: string, words: string) =>
  new Paragraph({
    indent: { firstLine: 640 },
    children: [run({ text: `${label}：`, font: fonts.head }), run({ text: words })],
  });

export const headed = (words: string, before = 0) =>
  new Paragraph({
    keepNext: true,
    spacing: { before },
    indent: { firstLine: 640 },
    children: [run({ text: words, font: fonts.head })],
  });

/** A line that is there or goes as a whole. */
export const mark = (tag: string) => new Paragraph({ children: [run({ text: tag })] });

/** What stands only where a tag has something to say. */
export const when = (tag: string, ...parts: (Paragraph | Table)[]) => [
  mark(`{#${tag}}`),
  ...parts,
  mark(`{/${tag}}`),
];

/** Where a hand writes: a day has its three places. */
const placeOf = (word: string) => (word === '日期' ? '　　年　　月　　日' : `${word}：＿＿＿＿＿＿`);

/** So many places stand in a line. */
const placesInLine = 2;

/** A place for a hand: never a tag. */
export const toSign = (...words: string[]) =>
  new Paragraph({
    spacing: { before: 400 },
    keepLines: true,
    indent: { left: 640 },
    children: Array.from({ length: Math.ceil(words.length / placesInLine) }, (_, line) =>
      run({
        text: words
          .slice(line * placesInLine, (line + 1) * placesInLine)
          .map(placeOf)
          .join('　'),
        ...(line > 0 && { break: 1 }),
      }),
    ),
  });

/** Under a paper that an organisation issues: its name, however long, and its day, at the right; the seal goes over both. */
export const sealed = (organization: string, ...more: string[]) =>
  [organization, ...more, '　　　　年　　月　　日'].map(
    (words, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: { before: index === 0 ? 400 : 0 },
        keepLines: true,
        keepNext: index <= more.length,
        indent: { right: 320 },
        children: [run({ text: words })],
      }),
  );

interface CellLook {
  span?: number;
  isHead?: boolean;
  isLeft?: boolean;
  size?: number;
}

const cell = (
  words: string,
  width: number,
  { span, isHead = false, isLeft = false, size = sizes.table }: CellLook = {},
) =>
  new TableCell({
    width: { size: width, type: 'dxa' },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span && { columnSpan: span }),
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children: [
      new Paragraph({
        alignment: isLeft ? AlignmentType.LEFT : AlignmentType.CENTER,
        // An empty place is as high as a line of it.
        run: { size },
        children: [run({ text: words, size, font: isHead ? fonts.head : fonts.text })],
      }),
    ],
  });

const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = {
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
};

const table = (columnWidths: number[], rows: TableRow[]) =>
  new Table({
    width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: 'dxa' },
    layout: TableLayoutType.FIXED,
    columnWidths,
    borders,
    rows,
  });

/** A row for each item of a list: what is asked, and what was written, which may go over pages. */
export const answers = (of: string, label: string, words: string) =>
  table(
    [answerWidths.label, textWidth - answerWidths.label],
    [
      new TableRow({
        height: { value: lineHeight, rule: HeightRule.ATLEAST },
        children: [
          cell(`{#${of}}${label}`, answerWidths.label, { isHead: true, size: sizes.fine }),
          cell(`${words}{/${of}}`, textWidth - answerWidths.label, { isLeft: true, size: sizes.fine }),
        ],
      }),
    ],
  );

/** A row for each who writes by hand: room, and a seal with its day. Never a tag. */
export const roomFor = (...labels: string[]) =>
  table(
    [answerWidths.label, textWidth - answerWidths.label],
    labels.map(
      (label) =>
        new TableRow({
          cantSplit: true,
          height: { value: roomHeight, rule: HeightRule.ATLEAST },
          children: [
            cell(label, answerWidths.label, { isHead: true, size: sizes.fine }),
            new TableCell({
              width: { size: textWidth - answerWidths.label, type: 'dxa' },
              verticalAlign: VerticalAlignTable.BOTTOM,
              margins: { left: 80, right: 240, top: 40, bottom: 80 },
              children: [
                new Paragraph({
                  alignment: AlignmentType.RIGHT,
                  children: [run({ text: '（章）　　　　年　　月　　日', size: sizes.fine })],
                }),
              ],
            }),
          ],
        }),
    ),
  );

/** Room for some lines by hand, over a seal (twips). */
const roomHeight = 1700;

/** The width of what is asked: a question is longer than a label. */
const answerWidths = { label: 2100 };

/** The width of labels: four letters, or five where there is one so long. */
const labelWidths = { usual: 1500, long: 1640 };

/** A table of facts: a label and its value, twice in a row or once across. */
export const facts = (...rows: (readonly [string, string] | readonly [string, string, string, string])[]) => {
  const isLong = rows.some(([label, , second = '']) => label.length > 4 || second.length > 4);
  const labelWidth = isLong ? labelWidths.long : labelWidths.usual;
  const factWidths = [
    labelWidth,
    textWidth / 2 - labelWidth,
    labelWidth,
    textWidth / 2 - labelWidth,
  ] as const;
  return table(
    [...factWidths],
    rows.map(
      ([label, value, second, secondValue]) =>
        new TableRow({
          cantSplit: true,
          children:
            second === undefined
              ? [
                  cell(label, factWidths[0], { isHead: true }),
                  cell(value, textWidth - factWidths[0], { span: 3, isLeft: true }),
                ]
              : [
                  cell(label, factWidths[0], { isHead: true }),
                  cell(value, factWidths[1]),
                  cell(second, factWidths[2], { isHead: true }),
                  cell(secondValue ?? '', factWidths[3]),
                ],
        }),
    ),
  );
};

/** A column of a list: its head, its share of the width, what stands in it; words of some length begin at the left. */
export type ListColumn = readonly [head: string, share: number, words: string, align?: 'left'];

interface Listed {
  /** The list whose items are its lines; without it they stand there already. */
  of?: string;
  columns: readonly ListColumn[];
  lines?: readonly (readonly string[])[];
  size?: number;
  /** The least height of its lines. */
  height?: number;
  /** On a page that lies on its side. */
  isWide?: boolean;
}

/** The height of a line of a list, and of its head. */
const lineHeight = 560;

/** A table with a line for each item, none torn by the end of a page, and its head on every page. */
export function list({
  of,
  columns,
  lines,
  size = sizes.table,
  height = lineHeight,
  isWide = false,
}: Listed): Table {
  const shares = columns.reduce((sum, [, share]) => sum + share, 0);
  const width = isWide ? wideText : textWidth;
  const widths = columns.map(([, share]) => Math.round((width * share) / shares));
  const rowOf = (words: readonly string[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(isHead && { tableHeader: true }),
      height: { value: isHead ? Math.min(height, lineHeight) : height, rule: HeightRule.ATLEAST },
      children: words.map((one, index) =>
        cell(one, widths[index] ?? 0, { isHead, size, isLeft: !isHead && columns[index]?.[3] === 'left' }),
      ),
    });
  const last = columns.length - 1;
  const pattern = columns.map(([, , words], index) => {
    const begins = of && index === 0 ? `{#${of}}` : '';
    const ends = of && index === last ? `{/${of}}` : '';
    return `${begins}${words}${ends}`;
  });
  return table(widths, [
    rowOf(
      columns.map(([head]) => head),
      true,
    ),
    ...(lines ?? [pattern]).map((words) => rowOf(words, false)),
  ]);
}

/** A square of a grid: its head, and the list whose items stand under it, a paragraph each. */
export interface Square {
  head: string;
  of: string;
  words: string;
}

/** Rows of squares as high as they are (twips), whatever stands in them; a row for each item of a list. */
export function squares(
  of: string,
  columns: readonly Square[],
  { height, line }: { height: number; line: number },
): Table {
  const width = Math.floor(textWidth / columns.length);
  const spacing = { line, lineRule: LineRuleType.EXACT };
  const small = (words: string) =>
    new Paragraph({
      spacing,
      indent: { left: 180, hanging: 180 },
      children: [run({ text: words, size: sizes.small })],
    });
  const last = columns.length - 1;
  const children = columns.map(
    ({ head, of: list, words }, index) =>
      new TableCell({
        width: { size: width, type: 'dxa' },
        margins: { left: 80, right: 80, top: 30, bottom: 0 },
        children: [
          new Paragraph({
            spacing,
            children: [
              run({
                text: `${index === 0 ? `{#${of}}` : ''}${head}`,
                size: sizes.dense,
                font: fonts.head,
              }),
            ],
          }),
          small(`{#${list}}`),
          small(words),
          small(`{/${list}}${index === last ? `{/${of}}` : ''}`),
        ],
      }),
  );
  return table(
    columns.map(() => width),
    [new TableRow({ cantSplit: true, height: { value: height, rule: HeightRule.EXACT }, children })],
  );
}
