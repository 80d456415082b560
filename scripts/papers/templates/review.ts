import { Paragraph } from 'docx';
import { documentOf, facts, labelled, list, run, sizes, titled, toSign, when } from '../parts';

/** Templates of the papers of a year's review. */

const small = (words: string) =>
  new Paragraph({ spacing: { after: 120 }, children: [run({ text: words, size: sizes.fine })] });

export const review = {
  reviewBallot: () =>
    documentOf({
      title: '民主评议党员测评表',
      isList: true,
      children: [
        ...titled('{支部}', '{年度}年度民主评议党员测评表'),
        small('依据：{依据}。不写填表人姓名；每人在一栏里打“√”。'),
        list({
          of: '名单',
          columns: [
            ['序号', 8, '{序号}'],
            ['姓名', 16, '{姓名}'],
            ['优秀', 10, ''],
            ['合格', 10, ''],
            ['基本合格', 12, ''],
            ['不合格', 11, ''],
            ['存在问题', 33, ''],
          ],
          height: 620,
        }),
      ],
    }),

  reviewSummary: () =>
    documentOf({
      title: '民主评议党员汇总表',
      isList: true,
      children: [
        ...titled('{支部}', '{年度}年度民主评议党员汇总表'),
        small('依据：{依据}'),
        facts(
          ['应参加', '{应参加人数} 人', '实参加', '{实参加人数} 人'],
          ['发出', '{发出张数} 张', '收回', '{收回张数} 张'],
          ['有效', '{有效张数} 张', '无效', '{无效张数} 张'],
          ['优秀', '{优秀人数} 人', '合格', '{合格人数} 人'],
          ['基本合格', '{基本合格人数} 人', '不合格', '{不合格人数} 人'],
          ['支部研究', '{研究日期}'],
        ),
        ...when('优秀超过的原因', labelled('优秀超过的原因', '{优秀超过的原因}')),
        new Paragraph({ text: '' }),
        list({
          of: '名单',
          size: sizes.fine,
          columns: [
            ['序号', 8, '{序号}'],
            ['姓名', 17, '{姓名}'],
            ['优秀票', 11, ''],
            ['合格票', 11, ''],
            ['基本合格票', 14, ''],
            ['不合格票', 12, ''],
            ['支部意见', 27, ''],
          ],
        }),
        toSign('监票人（签名）', '计票人（签名）'),
        toSign('支部（盖章）', '日期'),
      ],
    }),

  rectificationList: () =>
    documentOf({
      title: '整改清单',
      isList: true,
      children: [
        ...titled('{支部}', '{年度}年度整改清单'),
        small('依据：{依据}　　共 {总条数} 条，已完成 {完成条数} 条'),
        list({
          of: '整改',
          size: sizes.fine,
          columns: [
            ['序号', 8, '{序号}'],
            ['要改的事', 35, '{事项}'],
            ['完成期限', 22, '{完成期限}'],
            ['完成日期', 22, '{完成日期}'],
            ['责任人', 13, ''],
          ],
        }),
        toSign('支部（盖章）', '日期'),
      ],
    }),
};
