import { AlignmentType, Paragraph } from 'docx';
import { documentOf, fonts, run, sizes, squares } from '../parts';

/** The template of a year on one page: four rows of three months, as high as they are whatever stands in them (twips). */
const row = { height: 2530, line: 227 };

const centred = (words: string, size: number) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 40 },
    children: [run({ text: words, size, font: fonts.title })],
  });

const note = (words: string) =>
  new Paragraph({ spacing: { before: 40 }, children: [run({ text: words, size: sizes.small })] });

const month = (place: string) => ({
  head: `{第${place}个月}`,
  of: `第${place}个月的事`,
  words: `{第${place}个月里一件}`,
});

export const calendar = {
  workCalendar: () =>
    documentOf({
      title: '工作日历',
      isList: true,
      children: [
        centred('{支部}', sizes.fine),
        centred('{年度}年工作日历', sizes.text),
        squares('季度', ['一', '二', '三'].map(month), row),
        note(
          '“某日前”是期限，期限里哪天开展都可以。党费收缴日由支部定，遇休息日顺延；反馈的日子是清单上写明的；“暂算”的日子等放假安排公布后再看。',
        ),
      ],
    }),
};
