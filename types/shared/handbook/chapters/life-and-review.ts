import type { HandbookChapter } from '../entry';

export const lifeAndReview: HandbookChapter = {
  id: 'lifeAndReview',
  title: '组织生活会和民主评议',
  reviewedOn: '2026-11-28',
  questions: [
    {
      id: 'life-often',
      question: '组织生活会一年开几次？',
      answer: [
        '每年至少 {number:organizationalLives} 次，一般在第四季度。什么时候开，区里会有通知，以通知为准。',
      ],
      rules: ['organizationalLives'],
      also: ['专题组织生活会频率', '年底要开什么会', '什么时候开生活会'],
      related: ['life-steps', 'review-often', 'life-form'],
      link: 'duties',
    },
    {
      id: 'life-steps',
      question: '组织生活会怎么开？',
      answer: [
        '会前学习、听意见、谈心谈话；会上查摆问题，开展批评和自我批评；会后列出整改清单，写明谁、什么时候改好。',
      ],
      rules: ['organizationalLives'],
      also: ['生活会流程', '步骤和准备', '会前会中会后做什么', '批评与自我批评'],
      related: ['heart-talk', 'criticism', 'rectification-list', 'life-form'],
      link: 'publish',
    },
    {
      id: 'life-form',
      question: '组织生活会用什么形式开？',
      answer: ['可以开支部党员大会、支委会，也可以开党小组会。人多的支部可以先分小组开，再一起交流。'],
      rules: ['organizationalLives'],
      also: ['生活会必须全体参加吗', '分组开', '以小组为单位'],
      related: ['life-steps', 'set-up-groups'],
      link: 'publish',
    },
    {
      id: 'heart-talk',
      question: '谈心谈话谁跟谁谈、多久谈一次？',
      answer: [
        '支委之间、支委和党员之间、党员之间，都要谈。本手册还没有登记次数的依据，以区里的通知为准。谈了就行，程序里不写谈话内容。',
      ],
      rules: [],
      also: ['谈话次数', '找党员聊聊', '交心', '要不要写谈话记录', '书记和支委互相谈'],
      related: ['life-steps', 'criticism'],
    },
    {
      id: 'criticism',
      question: '批评意见要不要记下来？',
      answer: [
        '不用在程序里记个人的批评意见。会议记录写议程、发言要点和整改事项就够了；个人的对照材料留在纸上，由支部保管。',
      ],
      rules: ['leastData'],
      also: ['自我批评材料上传吗', '对照检查', '发言提纲', '互相提意见'],
      related: ['life-steps', 'minutes-what'],
    },
    {
      id: 'rectification-list',
      question: '整改清单怎么写？',
      answer: ['一事一条：什么问题、谁来改、什么时候改好。写得具体，能看出改没改。格式没有统一规定。'],
      rules: ['organizationalLives'],
      also: ['问题清单', '整改台账', '整改措施', '改进承诺'],
      related: ['life-steps'],
    },
    {
      id: 'review-often',
      question: '民主评议党员多久一次？',
      answer: ['每年 {number:democraticReviews} 次，一般与组织生活会一起安排。'],
      rules: ['democraticReviews'],
      also: ['评议频率', '一年评几回', '党员测评', '年终评议'],
      related: ['review-steps', 'life-often', 'review-probationer'],
      link: 'duties',
    },
    {
      id: 'review-steps',
      question: '民主评议怎么进行？',
      answer: [
        '先自己评，再互相评，然后填表测评，最后由支部综合定等次。测评表收回后只记各等次的张数，不记谁投了什么。',
      ],
      rules: ['democraticReviews'],
      also: ['评议程序', '个人自评党员互评', '测评票', '发测评表', '评议流程'],
      related: ['review-grades', 'review-often', 'review-secret'],
      link: 'papers',
    },
    {
      id: 'review-grades',
      question: '民主评议有哪些等次，优秀能评几个？',
      answer: [
        '分优秀、合格、基本合格、不合格。优秀有比例限制，本手册还没有登记这个比例的依据，以区里的通知为准。',
      ],
      rules: ['democraticReviews'],
      also: ['评优比例', '优秀名额', '几个档次', '合格不合格', '多少人评优秀'],
      related: ['review-steps', 'review-unqualified'],
    },
    {
      id: 'review-probationer',
      question: '预备党员参加民主评议吗？',
      answer: ['参加，也要自评、听意见，但不评等次。'],
      rules: ['democraticReviews'],
      also: ['没转正的要不要评', '预备期评等次', '新党员测评'],
      related: ['review-often', 'probation-rights'],
    },
    {
      id: 'review-unqualified',
      question: '被评为不合格怎么办？',
      answer: [
        '支部先找本人谈，说清问题，定下改正的办法和时间。怎样处置以上级党组织的意见为准，程序里不登记处分。',
      ],
      rules: ['democraticReviews'],
      also: ['不合格党员处置', '基本合格怎么办', '评差了', '限期改正'],
      related: ['review-grades', 'not-taking-part'],
    },
    {
      id: 'review-secret',
      question: '测评表能不能在手机上填？',
      answer: [
        '不能。测评在纸上不记名填写，当场收回、当场计数。程序只记发出、收回、有效的张数和各等次的张数，不收个人的测评票。',
      ],
      rules: ['leastData'],
      also: ['线上投票', '电子测评', '扫码评议', '匿名填表'],
      related: ['review-steps', 'election-online'],
      link: 'papers',
    },
  ],
};
