import { AlignmentType, Paragraph } from 'docx';
import { documentOf, facts, headed, labelled, list, run, sizes, text, titled, toSign, when } from '../parts';

/** Templates of an election (换届选举): letters to the body above, what is read out, ballots, and reports to be signed. */

const small = (words: string) =>
  new Paragraph({ spacing: { after: 120 }, children: [run({ text: words, size: sizes.fine })] });

/** The foot of a letter: who it is from, and when. */
const signedBy = (...lines: string[]) =>
  lines.map(
    (words, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: { before: index === 0 ? 600 : 0 },
        indent: { right: 640 },
        children: [run({ text: words })],
      }),
  );

const to = (words: string) => new Paragraph({ children: [run({ text: `${words}：` })] });

/** A letter to the body above. */
const letter = (title: string, children: Parameters<typeof documentOf>[0]['children'], day: string) =>
  documentOf({
    title,
    children: [
      ...titled('{党组织}', title),
      to('{上级党组织}'),
      ...children,
      ...signedBy('{党组织}（盖章）', day),
    ],
  });

/** A report on one sheet: a table of what was counted, and hands below it. */
const report = (
  title: string,
  rows: Parameters<typeof facts>,
  more: Parameters<typeof documentOf>[0]['children'] = [],
) =>
  documentOf({
    title,
    isList: true,
    children: [
      ...titled('{党组织}{选举}', title),
      facts(...rows),
      ...more,
      toSign('总监票人（签名）', '监票人（签名）'),
      toSign('计票人（签名）', '日期'),
    ],
  });

const ballotRows = (of: string, name: string) =>
  list({
    of,
    columns: [
      ['姓名', 40, name],
      ['赞成○　不赞成×　弃权空着', 60, ''],
    ],
    height: 620,
  });

export const elections = {
  electionRequest: () =>
    letter(
      '关于召开选举大会的请示',
      [
        text('本届任期于{届满日期}届满。按照{依据}的规定，拟于{拟定日期}召开选举大会，进行{选举}。'),
        ...when('提前或延期的原因', text('提前或延期的原因：{提前或延期的原因}。')),
        labelled('名额', '{名额}'),
        labelled('候选人', '{候选人数}名，差额选举；书记、副书记可以等额'),
        labelled('提名办法', '＿＿＿＿＿＿＿＿＿＿'),
        labelled('选举办法', '无记名投票，差额选举'),
        labelled('大会议程', '＿＿＿＿＿＿＿＿＿＿'),
        text('妥否，请批示。'),
      ],
      '{请示日期}',
    ),

  candidatesRequest: () =>
    letter(
      '关于候选人预备人选的请示',
      [
        text(
          '按照{依据}的规定，根据多数党员的意见，经研究，{选举}候选人预备人选共{候选人数}名，按姓氏笔画排列如下：',
        ),
        list({
          of: '候选人',
          columns: [
            ['序号', 15, '{序号}'],
            ['姓名', 45, '{姓名}'],
            ['拟任职务', 40, '{拟任职务}'],
          ],
        }),
        ...when(
          '不计入应到会人数的情况',
          text('另有{不计入应到会人数的情况}党员符合规定的情形，拟不计入应到会人数，一并请示。'),
        ),
        text('妥否，请批示。'),
      ],
      '{报送日期}',
    ),

  meetingScript: () =>
    documentOf({
      title: '选举大会主持词',
      children: [
        ...titled('{党组织}', '{选举}大会主持词'),
        labelled('时间', '{大会日期}'),
        text('同志们：'),
        text(
          '应到会有选举权的党员{应到人数}名，至少到会{到会至少}名才能选举。现在清点人数，实到{实到人数}名。',
        ),
        ...when(
          '不计入应到会人数的情况',
          text('有{不计入应到会人数的情况}党员不计入应到会人数，已报上级同意，请大会表决。'),
        ),
        text('这次应选{名额}，候选人{候选人数}名。'),
        headed('大会议程'),
        text('一、宣读上级批复；'),
        text('二、通过选举办法；'),
        text('三、介绍候选人；'),
        text('四、通过监票人、计票人；'),
        text('五、分发选票，投票；'),
        text('六、清点选票，宣布收回的张数；'),
        text('七、计票，宣布结果。'),
      ],
    }),

  electionMethod: () =>
    documentOf({
      title: '选举办法（草案）',
      children: [
        ...titled('{党组织}', '{选举}办法（草案）'),
        text('一、根据{依据}制定本办法。'),
        text('二、应选{名额}，候选人{候选人数}名，按姓氏笔画排列，无记名投票。'),
        text('三、到会有选举权的党员达到{到会至少}名，才能进行选举。缺席的不能委托他人投票。'),
        text('四、收回的选票等于或少于发出的，选举有效；多于发出的，选举无效，重新选举。'),
        text('五、每张选票所选的人数等于或少于应选人数的有效，多于的作废。'),
        text('六、赞成的画“○”，不赞成的画“×”，弃权的不画；另选他人的，写上姓名并画“○”。'),
        text(
          '七、赞成票{当选线}的当选；超过应选人数的，得票多的当选；票数相同不能确定的，就票数相同的再选一次。',
        ),
        text('八、本办法经大会通过后执行。'),
      ],
    }),

  ballotSample: () =>
    documentOf({
      title: '选票',
      isList: true,
      children: [
        ...titled('{党组织}{选举}', '{选举职务}选票'),
        small('{大会日期}　　候选人 {候选人数} 名，应选 {应选人数} 名，候选人按姓氏笔画排列'),
        ballotRows('候选人', '{姓名}'),
        new Paragraph({ text: '' }),
        list({
          of: '另选他人',
          columns: [
            ['另选他人（写姓名）', 40, '{空行}'],
            ['画○', 60, ''],
          ],
          height: 620,
        }),
        small('说明：所选人数等于或少于应选人数的有效，多于的作废。'),
      ],
    }),

  attendanceReport: () =>
    report('清点到会人数报告单', [
      ['日期', '{大会日期}'],
      ['应到', '{应到人数} 人', '实到', '{实到人数} 人'],
      ['因病缺席', '{因病缺席} 人', '因事缺席', '{因事缺席} 人'],
      ['到会至少', '{到会至少} 人', '是否达到', '{是否达到}'],
    ]),

  issueReport: () =>
    report('分发选票情况报告单', [
      ['日期', '{大会日期}'],
      ['轮次', '{轮次}', '选举职务', '{选举职务}'],
      ['实到', '{实到人数} 人', '发出', '{发出张数} 张'],
      ['印制', '＿＿＿ 张', '剩余', '＿＿＿ 张'],
    ]),

  returnReport: () =>
    report('清点选票报告单', [
      ['日期', '{大会日期}'],
      ['轮次', '{轮次}', '选举职务', '{选举职务}'],
      ['发出', '{发出张数} 张', '收回', '{收回张数} 张'],
      ['有效', '{有效张数} 张', '无效', '{无效张数} 张'],
    ]),

  resultReport: () =>
    report(
      '选举结果报告单',
      [
        ['日期', '{大会日期}'],
        ['轮次', '{轮次}', '选举职务', '{选举职务}'],
        ['应到', '{应到人数} 人', '实到', '{实到人数} 人'],
        ['发出', '{发出张数} 张', '收回', '{收回张数} 张'],
        ['有效', '{有效张数} 张', '应选', '{应选人数} 名'],
        ['当选线', '{当选线}'],
      ],
      [
        new Paragraph({ text: '' }),
        list({
          of: '得票',
          size: sizes.fine,
          columns: [
            ['姓名', 28, '{姓名}'],
            ['赞成', 14, '{赞成票}'],
            ['不赞成', 14, '{不赞成票}'],
            ['弃权', 14, '{弃权票}'],
            ['说明', 30, '{说明}'],
          ],
        }),
        labelled('当选', '{当选人}'),
      ],
    ),

  sessionScript: () =>
    documentOf({
      title: '第一次全体会议主持词',
      children: [
        ...titled('{党组织}{选举}', '第一次全体会议主持词'),
        labelled('时间', '{会议日期}'),
        text('同志们：'),
        text('新一届委员会共{委员人数}名委员，到会{到会委员}名。现在开会，选举{名额}。'),
        headed('会议议程'),
        text('一、通过选举办法；'),
        text('二、酝酿候选人；'),
        text('三、投票、计票，宣布结果；'),
        text('四、研究委员分工。'),
      ],
    }),

  sessionMethod: () =>
    documentOf({
      title: '书记、副书记选举办法',
      children: [
        ...titled('{党组织}', '书记、副书记选举办法'),
        text('一、新一届委员会共{委员人数}名委员，由全体委员选举{名额}，可以等额。'),
        text('二、无记名投票，赞成的画“○”，不赞成的画“×”，弃权的不画。'),
        text('三、赞成票{当选线}的当选。'),
        text('四、选举结果报上级批准。'),
      ],
    }),

  sessionBallot: () =>
    documentOf({
      title: '书记、副书记选票',
      isList: true,
      children: [
        ...titled('{党组织}', '书记、副书记选票'),
        small('{会议日期}　　委员：{委员名单}'),
        list({
          of: '职务行',
          columns: [
            ['职务', 30, '{职务}'],
            ['姓名', 40, ''],
            ['画○或×', 30, ''],
          ],
          height: 620,
        }),
      ],
    }),

  tallySheet: () =>
    documentOf({
      title: '书记、副书记选举计票单',
      isList: true,
      children: [
        ...titled('{党组织}', '书记、副书记选举计票单'),
        facts(
          ['日期', '{会议日期}', '发出', '{发出张数} 张'],
          ['收回', '{收回张数} 张', '有效', '{有效张数} 张'],
        ),
        new Paragraph({ text: '' }),
        list({
          of: '得票',
          columns: [
            ['姓名', 40, '{姓名}'],
            ['职务', 30, '{职务}'],
            ['赞成票', 30, '{赞成票}'],
          ],
        }),
        toSign('监票人（签名）', '计票人（签名）'),
      ],
    }),

  electionReport: () =>
    letter(
      '关于选举结果的报告',
      [
        text(
          '经批准，{大会日期}召开大会进行{选举}。应到会有选举权的党员{应到人数}名，实到{实到人数}名；发出选票{发出张数}张，收回{收回张数}张，有效票{有效张数}张。',
        ),
        labelled('当选名单', '{当选名单}'),
        text('按照{依据}的规定，书记、副书记报请批准，委员报请备案。'),
      ],
      '{报告日期}',
    ),
};
