import { AlignmentType, Footer, PageNumber, Paragraph, TextRun, type IRunOptions } from 'docx';

/** What papers have in common. */

export const font = '宋体';

/** Without the type, the option is taken for the old method of a string of the same name. */
export const run = (options: IRunOptions) => new TextRun(options);

/** A line in the middle, in grey: who took the paper out. */
export const small = (text: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, size: 18, color: '808080' })],
  });

/** What the paper is. */
export const heading = (text: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 200 },
    children: [run({ text, bold: true, size: 36 })],
  });

/** The number of the page, at its foot. */
export const numbered = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['第 ', PageNumber.CURRENT, ' 页'], size: 18 })],
      }),
    ],
  });
