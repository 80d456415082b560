import { AlignmentType, Paragraph } from 'docx';
import { documentOf, facts, labelled, list, run, sizes, text, titled, toSign, when } from '../parts';

/** Templates of notices, lists and forms to be filled in by hand. */

const small = (words: string) =>
  new Paragraph({ spacing: { after: 120 }, children: [run({ text: words, size: sizes.fine })] });

const gathering = [small('{支部}　　{时间}，{地点}　　共 {人数} 人')];

/** 更正记录: a table with its head alone where nothing was put right. */
const corrected = [
  small('更正记录'),
  list({
    of: '更正',
    size: sizes.fine,
    columns: [
      ['日期', 26, '{更正日期}'],
      ['学时', 14, '{更正学时}'],
      ['原因', 40, '{更正原因}'],
      ['登记人', 20, '{登记人}'],
    ],
  }),
];

export const lists = {
  activityNotice: () =>
    documentOf({
      title: '活动通知',
      children: [
        ...titled('通　知'),
        labelled('主题', '{主题}'),
        labelled('时间', '{时间}'),
        labelled('地点', '{地点}'),
        ...when('提示', labelled('提示', '{提示}')),
        ...when('共同开展的支部', labelled('共同开展', '{共同开展的支部}')),
        ...when('有安排', labelled('内容', ''), ...when('安排', text('{安排内容}'))),
        labelled('请假', '{请假办法}'),
        ...when('联系渠道', labelled('有意见、要帮忙', '{联系渠道}')),
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          spacing: { before: 600 },
          indent: { right: 640 },
          children: [run({ text: '{支部}' })],
        }),
      ],
    }),

  signInSheet: () =>
    documentOf({
      title: '签到表',
      isList: true,
      children: [
        ...titled('{主题}', '签　到　表'),
        ...gathering,
        list({
          of: '名单',
          columns: [
            ['序号', 10, '{序号}'],
            ['姓名', 25, '{姓名}'],
            ['到会打勾', 16, '□'],
            ['签名', 30, ''],
            ['备注', 19, '{备注}'],
          ],
          height: 620,
        }),
      ],
    }),

  leaveList: () =>
    documentOf({
      title: '请假名单',
      isList: true,
      children: [
        ...titled('{主题}', '请 假 名 单'),
        ...gathering,
        list({
          of: '名单',
          columns: [
            ['序号', 10, '{序号}'],
            ['姓名', 22, '{姓名}'],
            ['原因', 44, '{原因}'],
            ['同意人', 24, '{同意人}'],
          ],
        }),
      ],
    }),

  memberRoster: () =>
    documentOf({
      title: '党员名册',
      isList: true,
      children: [
        ...titled('{支部}', '党 员 名 册'),
        small('{日期}　　共 {人数} 人，其中正式党员 {正式党员人数} 人、预备党员 {预备党员人数} 人'),
        list({
          of: '名单',
          size: sizes.dense,
          columns: [
            ['序号', 7, '{序号}'],
            ['姓名', 14, '{姓名}'],
            ['人员类别', 13, '{人员类别}'],
            ['入党日期', 17, '{入党日期}'],
            ['转正日期', 17, '{转正日期}'],
            ['党小组', 11, '{党小组}'],
            ['职务', 10, '{职务}'],
            ['备注', 11, '{备注}'],
          ],
        }),
      ],
    }),

  transferChecklist: () =>
    documentOf({
      title: '组织关系转接办理清单',
      isList: true,
      children: [
        ...titled('组织关系转接办理清单'),
        facts(
          ['姓名', '{姓名}', '人员类别', '{人员类别}'],
          ['入党日期', '{入党日期}', '转正日期', '{转正日期}'],
          ['转出组织', '{转出组织}'],
          ['转入组织', '{转入组织}'],
          ['办理日期', '{办理日期}', '办理情况', '{办理情况}'],
        ),
        ...when('说明', labelled('说明', '{说明}')),
        new Paragraph({ text: '' }),
        list({
          size: sizes.fine,
          columns: [
            ['序号', 8, ''],
            ['事项', 42, ''],
            ['由谁办', 16, ''],
            ['日期', 16, ''],
            ['经手人签名', 18, ''],
          ],
          lines: [
            '核对姓名、入党日期、转正日期|转出支部',
            '党费交至＿＿＿＿年＿＿月|转出支部',
            '开具组织关系介绍信|上级党组织',
            '在介绍信有效期内报到|本人',
            '收到转入组织的回执|转出支部',
            '转递党员档案|档案管理单位',
            '核对两边名册|两个支部',
          ].map((line, index) => [String(index + 1), ...line.split('|'), '', '']),
        }),
      ],
    }),

  memberYear: () =>
    documentOf({
      title: '党员参加组织生活情况',
      isList: true,
      children: [
        ...titled('{支部}', '{年度}年党员参加组织生活情况'),
        facts(
          ['姓名', '{姓名}', '应到', '{应到次数} 次'],
          ['实到', '{实到次数} 次', '请假', '{请假次数} 次'],
          ['缺席', '{缺席次数} 次', '已补课', '{补课次数} 次'],
        ),
        new Paragraph({ text: '' }),
        list({
          of: '经历',
          size: sizes.fine,
          columns: [
            ['序号', 8, '{序号}'],
            ['时间', 30, '{时间}'],
            ['类别', 18, '{类别}'],
            ['主题', 28, '{主题}'],
            ['到会情况', 16, '{到会情况}'],
          ],
        }),
        toSign('本人（签名）', '日期'),
        toSign('支部（盖章）', '日期'),
      ],
    }),

  hoursCertificate: () =>
    documentOf({
      title: '学时证明',
      children: [
        ...titled('学　时　证　明'),
        small('编号：{证明编号}'),
        text('兹证明 {支部} {姓名} 同志，{年度}年度参加学习培训共 {学时合计} 学时，情况如下：'),
        list({
          of: '学习',
          size: sizes.fine,
          columns: [
            ['班次或来源', 34, '{班次或来源}'],
            ['起止', 34, '{起止}'],
            ['学时', 10, '{学时}'],
            ['依据', 22, '{依据}'],
          ],
        }),
        ...corrected,
        toSign('出具单位（盖章）', '日期'),
      ],
    }),

  hoursStatement: () =>
    documentOf({
      title: '党员年度学时清单',
      isList: true,
      children: [
        ...titled('{支部}', '{年度}年党员学时清单'),
        facts(
          ['姓名', '{姓名}', '学时合计', '{学时合计} 学时'],
          ['年度', '{年度}年', '学时要求', '{学时要求}'],
        ),
        new Paragraph({ text: '' }),
        list({
          of: '学习',
          size: sizes.fine,
          columns: [
            ['序号', 8, '{序号}'],
            ['日期', 24, '{日期}'],
            ['内容', 38, '{内容}'],
            ['来源', 18, '{来源}'],
            ['学时', 12, '{学时}'],
          ],
        }),
        ...corrected,
        toSign('本人（签名）', '日期'),
        toSign('支部（盖章）', '日期'),
      ],
    }),
};
