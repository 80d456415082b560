import { documentOf, facts, labelled, list, sizes, text, titled, toSign, when } from '../parts';

/** Templates of the papers of dues. */
export const dues = {
  duesAssessment: () =>
    documentOf({
      title: '党费年度核定表',
      isList: true,
      children: [
        ...titled('{支部}', '{年度}年党费核定表'),
        facts(
          ['姓名', '{姓名}', '人员类别', '{人员类别}'],
          ['核定类别', '{核定类别}'],
          ['从', '{起始月份}', '到', '{终止月份}'],
        ),
        text(''),
        list({
          of: '项目',
          columns: [
            ['项目', 50, '{项目名称}'],
            ['计入或减去', 20, '{计入或扣除}'],
            ['每月金额（元）', 30, '{金额}'],
          ],
        }),
        text(''),
        facts(
          ['基数（元）', '{基数}', '比例', '{比例}'],
          ['每月交（元）', '{月交额}', '自愿多交', '{自愿多交}'],
          ['依据', '{依据}'],
        ),
        toSign('本人签名', '党费管理员签名', '日期'),
      ],
    }),

  duesRegister: () =>
    documentOf({
      title: '党费收缴登记表',
      isList: true,
      children: [
        ...titled('{支部}', '{年度}年党费收缴登记表'),
        list({
          of: '名单',
          columns: [
            ['序号', 7, '{序号}'],
            ['姓名', 14, '{姓名}'],
            ['月应交', 11, '{月应交}'],
            ...Array.from({ length: 12 }, (_, index) => [`${index + 1}`, 5, `{${index + 1}月}`] as const),
            ['全年应交', 12, '{全年应交}'],
            ['全年实交', 12, '{全年实交}'],
          ],
          size: sizes.line,
          height: 400,
        }),
        text('√ 已交，免 免交。{日期}'),
        toSign('收缴人签名'),
      ],
    }),

  duesPublication: () =>
    documentOf({
      title: '党费收缴情况公示',
      isList: true,
      children: [
        ...titled('{支部}', '{年度}年党费收缴情况'),
        list({
          of: '各月',
          columns: [
            ['月份', 20, '{月份}'],
            ['应交人数', 25, '{应交人数}'],
            ['已交人数', 25, '{已交人数}'],
            ['金额（元）', 30, '{金额}'],
          ],
        }),
        text(''),
        ...when('收缴合计', labelled('收缴合计（元）', '{收缴合计}')),
        ...when('上缴合计', labelled('上缴合计（元）', '{上缴合计}')),
        labelled('依据', '{依据}'),
        toSign('支部（章）', '日期'),
      ],
    }),

  duesPaidUntil: () =>
    documentOf({
      title: '党费缴至证明',
      children: [
        ...titled('党费缴至证明'),
        text('{姓名}同志的党费，从{起交月份}起在{支部}交纳，按{执行比例}核定，交至{缴至月份}。'),
        labelled('依据', '{依据}'),
        toSign('支部（章）', '日期'),
      ],
    }),

  duesHandedUp: () =>
    documentOf({
      title: '党费上缴汇总表',
      isList: true,
      children: [
        ...titled('{支部}', '{年度}年党费上缴汇总表'),
        labelled('上缴到', '{上级党组织}'),
        list({
          of: '上缴',
          columns: [
            ['序号', 9, '{序号}'],
            ['月份', 18, '{月份}'],
            ['上缴日期', 19, '{上缴日期}'],
            ['金额（元）', 17, '{金额}'],
            ['回单号', 20, '{回单号}'],
            ['上级收到', 17, '{上级收到}'],
          ],
          size: sizes.dense,
        }),
        text(''),
        facts(['登记收到', '{登记收到合计}', '登记上缴', '{登记上缴合计}'], ['差额', '{差额}']),
        toSign('支部经办人签名', '上级经办人签名', '日期'),
      ],
    }),
};
