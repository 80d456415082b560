import { handbookChapterWords, type HandbookChapter } from '../entry';

export const liangxin: HandbookChapter = {
  id: 'liangxin',
  title: handbookChapterWords.liangxin,
  reviewedOn: '2026-11-28',
  questions: [
    {
      id: 'lx-what',
      question: '“两新”指的是什么？',
      answer: [
        '非公有制经济组织和社会组织。社会组织包括社会团体、社会服务机构和基金会。快递员、网约车司机这些新就业群体，也在这项工作里。',
      ],
      rules: [],
      also: ['两新组织的定义', '民营企业算不算', '协会基金会', '新就业群体', '外卖骑手'],
      related: ['lx-coverage', 'found-branch'],
    },
    {
      id: 'lx-must-found',
      question: '民营企业必须建党组织吗？',
      answer: [
        '有正式党员 {number:branchFullMembers} 人以上的，应当建。不够的，可以几家联合建，或者先由指导员联系、开展工作。',
      ],
      rules: ['branchFullMembers'],
      also: [
        '私企要不要建支部',
        '外资企业党建',
        '非公企业成立党组织',
        '企业一定要有支部吗',
        '老板不建行吗',
        '不成立违规吗',
      ],
      related: ['found-branch', 'joint-branch', 'lx-owner-worry'],
    },
    {
      id: 'lx-few-members',
      question: '企业里只有一两名党员怎么办？',
      answer: [
        '可以与附近或者同行业的企业一起建联合党支部，也可以参加园区、楼宇、居民区的支部。先问街镇党（工）委，会帮您对接。',
      ],
      rules: ['branchFullMembers', 'jointBranchUnitsAtMost'],
      also: ['就我一个党员', '公司党员太少', '单个党员归谁管', '孤零零的党员', '只有我一个', '两个党员'],
      related: ['joint-branch', 'lx-instructor'],
    },
    {
      id: 'lx-owner-worry',
      question: '企业负责人担心党建影响生产怎么办？',
      answer: [
        '实话实说：活动尽量放在班后、午休，内容与企业的事结合，不增加企业的填表任务。请他来听一次党课、看一次活动，比讲道理管用。',
      ],
      rules: [],
      also: [
        '老板不支持',
        '出资人有顾虑',
        '占用上班时间',
        '说服企业主',
        '企业不愿意',
        '老板不肯',
        '不想建',
        '怕耽误干活',
      ],
      related: ['lx-owner-member', 'lx-funds', 'themeday-what'],
    },
    {
      id: 'lx-owner-member',
      question: '党员出资人要参加支部活动吗？',
      answer: ['要，与其他党员一样。老板是党员的，也编进支部，按时过组织生活、交党费。'],
      rules: ['themeDays'],
      also: ['业主党员', '老板也是党员', '董事长参加组织生活', '法人代表'],
      related: ['dues-self-employed', 'lx-owner-worry'],
    },
    {
      id: 'lx-secretary',
      question: '两新支部的书记由谁来当？',
      answer: [
        '正式党员，政治可靠、在职工里有威信，由支部选举产生，报上级批准。可以是管理人员、技术骨干，也可以由上级派人。预备党员不能当。',
      ],
      rules: ['rightToVote', 'branchTerm'],
      also: ['谁能当书记', '老板兼书记行吗', '书记人选', '派书记', '选谁当支书', '谁来当头', '老板娘当书记'],
      related: ['election-candidates', 'vacancy', 'edu-new-secretary'],
    },
    {
      id: 'lx-instructor',
      question: '党建工作指导员做什么？',
      answer: [
        '常见的有：宣传政策、帮助组建、指导发展党员和组织生活、反映困难。具体职责和任期没有统一规定，以区里的通知为准。指导员在程序里只看得到汇总，看不到名单。',
      ],
      rules: ['leastData'],
      also: ['指导员职责', '上级派来的指导员', '联络员', '谁来指导我们支部'],
      related: ['lx-few-members', 'app-who-sees'],
    },
    {
      id: 'lx-funds',
      question: '两新支部的活动经费从哪里来？',
      answer: [
        '常见的有上级拨付、党费返还、企业列支。怎么申请、怎么用没有统一规定，以街镇和区里的通知为准。不要让党员摊钱。',
      ],
      rules: [],
      also: [
        '党建经费',
        '活动的钱谁出',
        '报销',
        '企业税前列支',
        '没钱搞活动',
        '发票谁报',
        '钱从哪出',
        '没有钱',
      ],
      related: ['dues-use', 'dues-forbidden'],
    },
    {
      id: 'lx-place',
      question: '没有活动室怎么办？',
      answer: [
        '可以用会议室、园区和居民区的党群服务站，也可以与别的支部合用。没有场地不影响过组织生活，也不用专门装修。',
      ],
      rules: [],
      also: ['阵地', '没有场所开会', '党员之家', '去哪里开展活动', '借场地', '没房间', '在哪里开会'],
      related: ['lx-six', 'themeday-what'],
    },
    {
      id: 'lx-six',
      question: '“六个有”指什么？',
      answer: [
        '通常指有场所、有设施、有标志、有党旗、有书报、有制度。具体标准以区里的通知为准。它是参考，不是要花钱的任务。',
      ],
      rules: [],
      also: ['阵地建设标准', '党旗挂哪里', '制度上墙', '示范阵地', '墙上要挂什么', '布置', '党旗入党誓词'],
      related: ['lx-place'],
    },
    {
      id: 'lx-coverage',
      question: '“两个覆盖”指什么？',
      answer: [
        '组织覆盖和工作覆盖。建了党组织（单独建或联合建）的，算组织覆盖；只有指导员、联络员或者工会、团组织的，算工作覆盖。统计口径以区里的通知为准。',
      ],
      rules: [],
      also: ['组织覆盖率', '工作覆盖', '覆盖率怎么算', '应建尽建', '覆盖率'],
      related: ['lx-what', 'lx-must-found'],
    },
    {
      id: 'lx-new-hire',
      question: '新招的员工是党员，支部要做什么？',
      answer: [
        '入职时问一声是不是党员、关系在哪里，愿意就先请来参加活动。工作稳定了，商量把组织关系转过来。不要为这事收身份证、档案。',
      ],
      rules: ['leastData'],
      also: [
        '入职党员',
        '亮明身份',
        '隐形党员',
        '查找员工里的党员',
        '摸底',
        '新来的同事是党员',
        '原来是党员',
      ],
      related: ['floating-transfer', 'floating-visitor', 'transfer-in'],
    },
    {
      id: 'lx-shifts',
      question: '员工倒班，人总凑不齐怎么办？',
      answer: [
        '党课、主题党日可以分两场办，人员分开，内容一样；也可以划分党小组，按班次开小组会。表决的会要一次开，早点约时间。',
      ],
      rules: ['themeDays', 'groupMeetings'],
      also: ['三班倒', '轮班', '门店分散', '骑手没时间', '时间凑不到一起', '上夜班', '人到不齐', '排班'],
      related: ['set-up-groups', 'online-meeting', 'themeday-fixed'],
      link: 'publish',
    },
    {
      id: 'lx-trade-union',
      question: '党支部和工会、共青团怎么配合？',
      answer: [
        '活动可以一起办，场地、人员可以共用，党费、工会经费要分开。团组织可以推优，向支部推荐入党积极分子。',
      ],
      rules: ['activistDecision'],
      also: ['党建带群建', '团支部推优', '工会活动和党日合办', '妇联'],
      related: ['dev-activist', 'lx-funds'],
    },
  ],
};
