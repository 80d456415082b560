import {
  answers,
  documentOf,
  facts,
  headed,
  labelled,
  list,
  roomFor,
  sealed,
  sizes,
  text,
  titled,
  when,
} from '../parts';

/** Templates of the papers of a selection (评选): what is thought of an application is left to a hand. */
export const selection = {
  selectionApplication: () =>
    documentOf({
      title: '评选申报表',
      isList: true,
      children: [
        ...titled('{评选}', '申　报　表'),
        facts(
          ['申报单位', '{申报单位}'],
          ['申报对象', '{申报对象}'],
          ['荣誉名称', '{荣誉名称}', '申报日期', '{申报日期}'],
          ['组织单位', '{组织单位}', '通知文号', '{通知文号}'],
        ),
        headed('申报内容', 160),
        answers('申报内容', '{项目}', '{填写内容}'),
        ...when(
          '有条件',
          headed('条件', 160),
          list({
            of: '条件',
            size: sizes.fine,
            columns: [
              ['序号', 10, '{序号}'],
              ['条件', 52, '{条件内容}', 'left'],
              ['依据', 38, '{条件依据}'],
            ],
          }),
        ),
        headed('意见', 160),
        roomFor('申报单位意见', '审核单位意见', '评审意见', '组织单位意见'),
        headed('办理经过', 160),
        list({
          of: '经过',
          size: sizes.dense,
          columns: [
            ['日期', 25, '{办理日期}'],
            ['办理情况', 18, '{办理情况}'],
            ['由谁办理', 25, '{办理单位}'],
            ['说明', 32, '{说明}', 'left'],
          ],
        }),
        ...when('命名文号', headed('命名', 160), text('{命名日期}命名为“{荣誉名称}”，文号：{命名文号}')),
      ],
    }),

  selectionPublicity: () =>
    documentOf({
      title: '评选公示',
      isList: true,
      children: [
        ...titled('{评选}', '公　　示'),
        text('“{评选}”拟将下列名单命名为“{荣誉名称}”，现予公示。'),
        list({
          of: '名单',
          size: sizes.table,
          columns: [
            ['序号', 10, '{序号}'],
            ['名称或姓名', 42, '{名称或姓名}'],
            ['推荐的党组织', 48, '{推荐的党组织}'],
          ],
        }),
        text(''),
        labelled('公示时间', '{公示开始}至{公示结束}（{工作日数}个工作日，公示开始的当天不算）'),
        ...when('暂算说明', text('公示结束的日子是{暂算说明}。')),
        ...when('通知文号', labelled('通知文号', '{通知文号}')),
        labelled(
          '怎样反映',
          '可以向{组织单位}反映，也可以在“两新先锋”小程序这次公示的页面上提，不留姓名也行，由区里办理并答复。',
        ),
        ...when('联系渠道', labelled('区里的联系渠道', '{联系渠道}')),
        labelled('联系人和电话', '＿＿＿＿＿＿＿＿＿＿＿＿'),
        ...sealed('{组织单位}（章）'),
      ],
    }),
};
