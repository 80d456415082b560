import { AlignmentType, Document, Header, HeadingLevel, Packer, Paragraph, type ParagraphChild } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { RuleBook } from '../domain/rules/book';
import { writable } from '../kernel/writable';
import { meetingParagraphs } from './book-meeting';
import { font, numbered, small } from './paper-parts';
import type { Written } from './written';

/** Large and pale behind the text of every page. */
// The watermark comes from the library's own second entry, with a class of the same name.
const behindThePage: ParagraphChild = new TextWatermark({
  text: '内部使用 不得外传',
  font,
  color: 'silver',
  opacity: 0.3,
});

/** The minutes book (会议记录本): a cover, then each meeting on a page of its own, ready to be printed and bound. */
export function writeBook(written: Written, rules: RuleBook): Promise<Buffer> {
  const { title, watermark, meetings } = writable(written);
  const book = new Document({
    title,
    styles: { default: { document: { run: { font, size: 24 }, paragraph: { spacing: { line: 360 } } } } },
    sections: [
      {
        headers: {
          default: new Header({
            children: [small(watermark), new Paragraph({ children: [behindThePage] })],
          }),
        },
        footers: { default: numbered() },
        children: [
          ...coverOf(title, meetings.length),
          ...meetings.flatMap((one) => meetingParagraphs(one, rules)),
        ],
      },
    ],
  });
  return Packer.toBuffer(book);
}

const coverOf = (title: string, count: number): Paragraph[] => [
  new Paragraph({ text: '', spacing: { before: 3600 } }),
  new Paragraph({ text: title, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
  new Paragraph({
    text: `共 ${count} 次会议和活动`,
    alignment: AlignmentType.CENTER,
    spacing: { before: 600 },
  }),
];
