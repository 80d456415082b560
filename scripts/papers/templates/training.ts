import { documentOf, facts, labelled, list, sealed, sizes, text, titled, when } from '../parts';

/** Templates of the papers of a class (培训班). */
export const training = {
  classNotice: () =>
    documentOf({
      title: '培训通知',
      children: [
        ...titled('{培训班}', '培　训　通　知'),
        labelled('班次', '{班次}'),
        labelled('对象', '{对象}'),
        labelled('范围', '{范围}'),
        labelled('名额', '{名额}'),
        ...when('名额分配', labelled('名额分配', '{名额分配}')),
        labelled('时间', '{时间}'),
        labelled('地点', '{地点}'),
        labelled('总学时', '{总学时} 学时'),
        labelled('形式', '{形式}'),
        labelled('出勤要求', '{出勤要求}'),
        labelled('报名截止', '{报名截止}'),
        labelled('联系人', '{联系人}'),
        ...when('说明', labelled('说明', '{说明}')),
        text(''),
        list({
          of: '课程',
          size: sizes.fine,
          columns: [
            ['序号', 8, '{课次}'],
            ['内容', 36, '{课程内容}'],
            ['时间', 32, '{上课时间}'],
            ['地点', 24, '{上课地点}'],
          ],
        }),
        ...sealed('{主办单位}（盖章）'),
      ],
    }),

  enrolmentList: () =>
    documentOf({
      title: '报名名单',
      isList: true,
      children: [
        ...titled('{培训班}', '报 名 名 单'),
        facts(['主办单位', '{主办单位}'], ['时间', '{时间}'], ['地点', '{地点}'], ['人数', '{人数} 人']),
        text(''),
        list({
          of: '名单',
          size: sizes.fine,
          columns: [
            ['序号', 8, '{序号}'],
            ['姓名', 18, '{姓名}'],
            ['所在党支部', 40, '{所在党支部}'],
            ['职务', 16, '{职务}'],
            ['备注', 18, '{备注}'],
          ],
        }),
      ],
    }),

  classResults: () =>
    documentOf({
      title: '培训结果',
      isList: true,
      children: [
        ...titled('{培训班}', '培 训 结 果'),
        facts(
          ['主办单位', '{主办单位}'],
          ['时间', '{时间}'],
          ['出勤要求', '{出勤要求}'],
          ['总学时', '{总学时} 学时', '达到要求', '{达到要求人数} / {人数} 人'],
        ),
        text(''),
        list({
          of: '名单',
          size: sizes.fine,
          columns: [
            ['序号', 8, '{序号}'],
            ['姓名', 18, '{姓名}'],
            ['所在党支部', 36, '{所在党支部}'],
            ['到课次数', 13, '{到课次数}'],
            ['达到要求', 13, '{是否达到要求}'],
            ['学时', 12, '{学时}'],
          ],
        }),
        ...sealed('{主办单位}（盖章）'),
      ],
    }),
};
