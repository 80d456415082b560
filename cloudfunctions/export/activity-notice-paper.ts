import { AlignmentType, Document, Footer, Packer, Paragraph } from 'docx';
import { writable } from '../kernel/writable';
import { font, heading, run, small } from './paper-parts';

/** What stands on the notice; nothing that not everybody invited sees. */
export interface ActivityNotice {
  /** Who holds it, the host first. */
  branches: string[];
  title: string;
  /** With the day of the week. */
  time: string;
  place: string;
  /** What to wear, where to meet; empty where nothing is said. */
  hints: string;
  agenda: string[];
  /** Where to tell that one cannot come. */
  leave: string;
  /** Where to turn with an opinion, without a phone that has WeChat; empty where the district says nothing. */
  help: string;
  /** Who printed it, and when. */
  taken: string;
}

/** 活动通知: large enough to be read on a wall, by anybody's eyes. */
export function writeActivityNotice(given: ActivityNotice): Promise<Buffer> {
  const { branches, title, time, place, hints, agenda, leave, help, taken } = writable(given);
  const host = branches[0] ?? '';
  return Packer.toBuffer(
    new Document({
      title: `${title}通知`,
      styles: { default: { document: { run: { font, size: 32 } } } },
      sections: [
        {
          footers: { default: new Footer({ children: [small(taken)] }) },
          children: [
            heading('通　知'),
            fact('主题', title),
            fact('时间', time),
            fact('地点', place),
            ...(hints ? [fact('提示', hints)] : []),
            ...(branches.length > 1 ? [fact('共同开展', branches.join('、'))] : []),
            ...(agenda.length > 0 ? [fact('内容', '')] : []),
            ...agenda.map((text, index) => line(`${index + 1}. ${text}`)),
            fact('请假', leave),
            ...(help ? [fact('有意见、要帮忙', help)] : []),
            new Paragraph({
              alignment: AlignmentType.RIGHT,
              spacing: { before: 400 },
              children: [run({ text: host })],
            }),
          ],
        },
      ],
    }),
  );
}

const fact = (label: string, text: string) =>
  new Paragraph({
    spacing: { before: 200 },
    children: [run({ text: `${label}：`, bold: true }), run({ text })],
  });

const line = (text: string) => new Paragraph({ spacing: { before: 80 }, children: [run({ text })] });
