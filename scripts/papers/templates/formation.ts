import { documentOf, headed, labelled, list, sealed, sizes, text, titled, toSign, when } from '../parts';

const units = () =>
  list({
    of: '单位',
    size: sizes.fine,
    columns: [
      ['序号', 10, '{序号}'],
      ['单位名称', 46, '{单位名称}'],
      ['类别', 16, '{类别}'],
      ['职工人数', 14, '{职工人数}'],
      ['正式党员', 14, '{正式党员}'],
    ],
  });

/** Templates of the papers of a branch that is being formed: opinions, names of people and seals are left to a hand. */
export const formation = {
  formationRequest: () =>
    documentOf({
      title: '成立党支部的请示',
      children: [
        ...titled('关于成立{拟成立党支部}的请示'),
        labelled('报送', '{上级党组织}'),
        text('按照{依据}的规定，拟{组建方式}，成立{拟成立党支部}，共有正式党员{正式党员人数}名。单位如下：'),
        units(),
        labelled('书记人选', '＿＿＿＿＿＿＿＿＿＿'),
        text('妥否，请批示。'),
        ...when('请示日期', labelled('日期', '{请示日期}')),
        toSign('报送单位（盖章）', '日期'),
      ],
    }),

  formationReply: () =>
    documentOf({
      title: '成立党支部的批复',
      children: [
        ...titled('{上级党组织}', '关于成立{拟成立党支部}的批复'),
        ...when('请示日期', labelled('请示', '{请示日期} {请示文号}')),
        labelled('组建方式', '{组建方式}'),
        units(),
        headed('经研究'),
        ...Array.from({ length: 6 }, () => text('')),
        ...sealed('{上级党组织}（章）', '文号：＿＿＿＿＿＿'),
      ],
    }),
};
