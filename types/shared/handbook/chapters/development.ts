import type { HandbookChapter } from '../entry';

export const development: HandbookChapter = {
  id: 'development',
  title: '发展党员',
  reviewedOn: '2026-11-28',
  questions: [
    {
      id: 'dev-apply',
      question: '怎样申请入党？',
      answer: [
        '年满 {number:applicantAge} 岁，自己写一份入党申请书，交给工作单位的党组织；单位没有党组织的，交给居住地的党组织。',
        '申请书自己写、自己交，不在程序里上传。',
      ],
      rules: ['applicantAge'],
      also: ['想入党找谁', '入党条件', '申请书交给谁', '多大能入党', '怎么加入共产党', '公司没支部去哪申请'],
      related: ['dev-talk', 'dev-steps', 'dev-papers'],
    },
    {
      id: 'dev-steps',
      question: '发展党员一共要走多少步？',
      answer: [
        '分申请、积极分子、发展对象、接收预备党员、预备期考察和转正这几个阶段，走完要几年。',
        '每一步什么时候到期、依据哪一条，程序会提醒；办到一半遇到规定修改，办过的步骤按当时的算。',
      ],
      rules: ['nurtureYears', 'probationYears'],
      also: ['入党流程', '入党程序全过程', '从写申请书到转正', '二十五步', '入党要多久'],
      related: ['dev-apply', 'dev-activist', 'dev-candidate', 'dev-meeting', 'become-full'],
    },
    {
      id: 'dev-talk',
      question: '收到入党申请书，多久要谈话？',
      answer: ['{number:talkWithin} 个月内，由书记、副书记或者组织委员找申请人谈一次，了解基本情况。'],
      rules: ['talkWithin'],
      also: ['谁跟申请人谈', '递交申请书之后', '派人谈话期限', '交了申请没人理'],
      related: ['dev-apply', 'dev-activist'],
    },
    {
      id: 'dev-activist',
      question: '入党积极分子怎么确定？',
      answer: [
        '由党员推荐或者群团组织推优，支委会研究决定；没有支委会的，由支部大会决定。定了以后报上级党委备案。',
        '申请后多久才能列为积极分子，没有统一规定。',
      ],
      rules: ['activistDecision'],
      also: ['推优', '申请人什么时候成为积极分子', '列积极分子', '申请满半年'],
      related: ['dev-contacts', 'dev-candidate'],
    },
    {
      id: 'dev-contacts',
      question: '培养联系人要几个，谁来当？',
      answer: [
        '由支部指定，最多 {number:nurtureContacts} 名正式党员。预备党员不能当。联系人平时多谈心，把情况告诉支部。',
      ],
      rules: ['nurtureContacts'],
      also: ['联系人职责', '谁带积极分子', '师傅', '帮带'],
      related: ['dev-review', 'dev-sponsors'],
    },
    {
      id: 'dev-review',
      question: '积极分子多久考察一次？',
      answer: [
        '支部每 {number:nurtureReviewMonths} 个月考察一次，写进考察登记表。程序只记考察过没有，不收考察的内容。',
      ],
      rules: ['nurtureReviewMonths'],
      also: ['考察写实', '培养考察表', '半年写一回', '鉴定积极分子'],
      related: ['dev-contacts', 'dev-candidate'],
    },
    {
      id: 'dev-move',
      question: '积极分子换了工作单位，要重新培养吗？',
      answer: [
        '把培养材料转给新单位的党组织，培养时间可以接着算。新修订的细则是否照旧还不知道，转以前请先问街镇。',
      ],
      rules: ['nurtureCounts'],
      also: ['跳槽了积极分子怎么办', '培养时间清零吗', '材料转移', '离职后入党进度'],
      related: ['dev-review', 'dev-leaving', 'transfer-out'],
    },
    {
      id: 'dev-candidate',
      question: '积极分子多久可以列为发展对象？',
      answer: [
        '培养教育满 {number:nurtureYears} 年，听取党小组、培养联系人、党员和群众的意见，支委会讨论同意。',
        '新修订的细则要求列入以前公示 {number:candidatePublicity} 个工作日。报上级是备案还是要同意，说法不一，请先问街镇。',
      ],
      rules: ['nurtureYears', 'candidatePublicity', 'candidateAgreement'],
      also: ['培养满一年', '列发展对象的条件', '发展对象公示', '什么时候能发展'],
      related: ['dev-political', 'dev-training', 'dev-sponsors'],
    },
    {
      id: 'dev-sponsors',
      question: '入党介绍人要几个，谁能当？',
      answer: [
        '要 {number:sponsorsAsked} 名正式党员，一般由培养联系人担任。预备党员不能当介绍人。这一条新修订后是否照旧还待核对。',
      ],
      rules: ['sponsorsAsked'],
      also: ['谁介绍入党', '介绍人条件', '书记能当介绍人吗'],
      related: ['dev-contacts', 'dev-form'],
    },
    {
      id: 'dev-political',
      question: '政治审查查什么，在程序里做吗？',
      answer: [
        '看政治态度、政治历史、遵纪守法、道德品行和直系亲属、主要社会关系。没有审查或者不合格的，不能发展。审查在线下做，程序里只记审过没有，材料一律不上传。',
      ],
      rules: ['politicalReviewPassed', 'leastData'],
      also: ['政审', '函调', '查家庭背景', '亲属有问题能入党吗', '外调'],
      related: ['dev-candidate', 'dev-papers'],
    },
    {
      id: 'dev-training',
      question: '发展对象要培训多少时间？',
      answer: [
        '不少于 {number:trainingDays} 天，或者不少于 {number:trainingHours} 个学时，由基层党委或者县级以上的组织部门办。没有培训的，一般不能发展。',
      ],
      rules: ['trainingDays', 'trainingHours'],
      also: ['短期集中培训', '入党前上课', '党校培训班', '发展对象学时', '结业'],
      related: ['dev-candidate', 'dev-form'],
    },
    {
      id: 'dev-form',
      question: '什么时候填入党志愿书？',
      answer: [
        '支委会审查合格、上级党委预审合格以后才填。预审合格后 {number:meetingWithin} 个月内要提交支部大会讨论。志愿书不拍照、不上传。',
      ],
      rules: ['reviewedBeforeForm', 'meetingWithin'],
      also: ['志愿书怎么领', '预审', '填表顺序', '先填志愿书还是先开会'],
      related: ['dev-meeting', 'dev-political'],
    },
    {
      id: 'dev-meeting',
      question: '接收预备党员的支部大会，怎么算通过？',
      answer: [
        '到会有表决权的党员要超过应到会的半数，用无记名投票，赞成的超过应到会有表决权党员的半数，才算通过。几个人一起讨论的，逐个表决。',
        '不能到会的党员会前写的书面意见算不算票，新修订后还不知道，请先问街镇。',
      ],
      rules: ['admissionVote', 'writtenConsent'],
      also: ['入党大会投票', '发展大会多少票', '书面意见计票', '吸收新党员表决'],
      related: ['dev-approval', 'general-meeting-quorum', 'probation-length', 'admission-vote'],
    },
    {
      id: 'admission-vote',
      question: '讨论发展党员时要不要无记名投票？',
      answer: ['要。接收和转正都用无记名投票，不能举手，也不能在手机上投。'],
      rules: ['admissionVote'],
      also: ['举手行不行', '表决方式', '不记名', '当面唱票'],
      related: ['dev-meeting', 'become-full'],
    },
    {
      id: 'dev-leaving',
      question: '快要离职的发展对象还能接收吗？',
      answer: [
        '未来 {number:leavingMonths} 个月内要离开单位的，一般不办接收，把材料转到新单位接着培养。新修订后是否照旧还待核对。',
      ],
      rules: ['leavingMonths'],
      also: ['合同到期的', '要辞职了能入党吗', '马上调走', '临时工入党'],
      related: ['dev-move', 'dev-meeting'],
    },
    {
      id: 'dev-approval',
      question: '支部大会通过以后，上级多久批？',
      answer: [
        '上级党委在 {number:approvalWithin} 个月内审批，特殊情况可以延长到 {number:approvalSpecial} 个月。',
        '哪一级有审批权，以街镇的通知为准：党总支和街镇下面的党委一般只审议、不审批。',
      ],
      rules: ['approvalWithin', 'approvalSpecial', 'committeeApproves'],
      also: ['审批期限', '几个月能批下来', '党总支能批吗', '批复迟迟不来', '谁批准入党'],
      related: ['dev-meeting', 'dev-oath'],
    },
    {
      id: 'dev-oath',
      question: '入党宣誓什么时候办？',
      answer: ['一般在上级批准后 {number:oathWithin} 个月内，由支部或者上级党组织组织。'],
      rules: ['oathWithin'],
      also: ['宣誓仪式', '对着党旗宣誓', '新党员宣誓时间'],
      related: ['dev-approval', 'probation-length'],
    },
    {
      id: 'dev-papers',
      question: '发展党员的材料能上传到程序里吗？',
      answer: [
        '不能。申请书、思想汇报、政审材料、志愿书都留在纸上，由党组织保管。程序只记走到哪一步、哪天办的。',
      ],
      rules: ['leastData'],
      also: ['拍照存档', '电子版志愿书', '入党档案', '扫描件', '思想汇报交哪里'],
      related: ['dev-political', 'app-what-kept'],
    },
    {
      id: 'probation-length',
      question: '预备期多长，从哪天算？',
      answer: ['预备期 {number:probationYears} 年，从支部大会通过他为预备党员的那天算起。'],
      rules: ['probationYears'],
      also: ['预备党员要当多久', '考察期', '预备期起算', '转正前要等几年'],
      related: ['become-full', 'probation-extend', 'probation-rights'],
    },
    {
      id: 'become-full',
      question: '预备党员多久转正，怎么办？',
      answer: [
        '预备期满 {number:probationYears} 年，本人书面提出申请，支部听取意见、支委会审查，支部大会无记名投票通过，报上级审批；上级在 {number:conversionWithin} 个月内批。',
        '按期转正的，党龄从预备期满那天算。',
      ],
      rules: ['probationYears', 'becomingFull', 'conversionWithin'],
      also: ['转正多久', '转正手续', '什么时候能转正', '转正申请书', '变成正式党员', '党龄从哪天算'],
      related: ['probation-extend', 'probation-length', 'admission-vote'],
    },
    {
      id: 'probation-extend',
      question: '预备期能不能延长？',
      answer: [
        '还要继续考察的，可以延长 {number:extensionTimes} 次，不少于 {number:extensionAtLeast} 个月，不超过 {number:extensionAtMost} 个月。由支部大会决定，报上级批准。',
      ],
      rules: ['extensionTimes', 'extensionAtLeast', 'extensionAtMost'],
      also: ['没按期转正', '推迟转正', '转正没通过', '再考察半年'],
      related: ['become-full', 'probation-transfer'],
    },
    {
      id: 'probation-transfer',
      question: '转来的预备党员到期了，还不了解怎么办？',
      answer: [
        '可以推迟讨论他的转正，不超过 {number:receivedPostpone} 个月。转正的，仍从预备期满那天算。新修订后是否照旧还待核对。',
      ],
      rules: ['receivedPostpone'],
      also: ['刚转入就要转正', '别的支部发展的预备党员', '接收预备党员关系'],
      related: ['become-full', 'transfer-in'],
    },
    {
      id: 'probation-rights',
      question: '预备党员有哪些权利和义务？',
      answer: [
        '义务与正式党员一样，要参加组织生活、交党费。权利除了没有表决权、选举权和被选举权，其他都一样。',
      ],
      rules: ['rightToVote'],
      also: ['预备党员能做什么', '没转正的权限', '预备期内的义务'],
      related: ['probationer-vote', 'probation-length', 'dues-probationer'],
    },
  ],
};
