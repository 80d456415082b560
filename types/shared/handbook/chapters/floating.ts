import type { HandbookChapter } from '../entry';

export const floating: HandbookChapter = {
  id: 'floating',
  title: '流动党员',
  reviewedOn: '2026-11-28',
  questions: [
    {
      id: 'floating-who',
      question: '什么样的党员算流动党员？',
      answer: [
        '工作或者居住的地方变了，正式组织关系还没有转，较长时间不能参加原支部活动的党员。多长算较长，本手册还没有登记依据，以区里的通知为准。',
      ],
      rules: [],
      also: ['外出务工党员', '人户分离', '在外地打工', '外出党员认定', '长期出差'],
      related: ['floating-life', 'floating-transfer', 'floating-register'],
    },
    {
      id: 'floating-register',
      question: '党员外出要不要登记？',
      answer: [
        '要。外出前告诉支部去哪里、怎么联系；支部在名册里给他登记“外出”。正式的流动党员登记在全国党员管理信息系统办，本程序只作工作台账。',
      ],
      rules: ['leastData'],
      also: ['外出报告', '流动党员系统', '登记外出', '离开上海要报备吗'],
      related: ['floating-who', 'floating-contact'],
      link: 'roster',
    },
    {
      id: 'floating-life',
      question: '流动党员在哪里过组织生活？',
      answer: [
        '可以在流入地的支部参加，也可以参加原支部线上的学习。两边的书记互相说一声，到会记在参加的那一次里。',
      ],
      rules: [],
      also: ['在外地怎么参加支部活动', '就近参加', '流入地支部', '别处的党员来参加'],
      related: ['floating-dues', 'floating-visitor', 'online-meeting'],
      link: 'roster',
    },
    {
      id: 'floating-dues',
      question: '流动党员的党费交到哪里？',
      answer: ['一般交给正式组织关系所在的支部。持流动党员活动证的，可以交给流入地的支部，不用交两份。'],
      rules: ['duesWhere'],
      also: ['外出党员缴费', '打工的在哪交党费', '流动党员证'],
      related: ['dues-where', 'floating-life'],
    },
    {
      id: 'floating-transfer',
      question: '什么时候应当把组织关系转过来？',
      answer: [
        '在新地方工作、居住稳定下来，就应当把组织关系转过来。多久算稳定以区里的通知为准，先与两边支部商量。',
      ],
      rules: [],
      also: ['换单位要不要转党组织关系', '新员工是党员', '关系留在人才市场', '应转尽转', '口袋党员'],
      related: ['transfer-in', 'transfer-out', 'lx-new-hire'],
      link: 'transfers',
    },
    {
      id: 'transfer-out',
      question: '组织关系怎么转出？',
      answer: [
        '先按上级的要求在全国党员管理信息系统办转接，再由书记在“组织关系转接”里登记转出。对方支部收下以前，名册里写“转出中”，出勤还记在原支部。',
      ],
      rules: [],
      also: ['离职党员转走', '开介绍信', '转走手续', '党员离开公司'],
      related: ['transfer-in', 'floating-transfer', 'dues-where'],
      link: 'transfers',
    },
    {
      id: 'transfer-in',
      question: '怎么接收转来的党员？',
      answer: [
        '核对介绍信，问清党员身份和党费交到哪个月，再在“组织关系转接”里点接收。对方也用本程序的，资料直接过来，不用再填。',
      ],
      rules: [],
      also: ['新党员转入', '接收组织关系', '落户到我们支部', '有人要转进来'],
      related: ['transfer-out', 'probation-transfer', 'floating-transfer'],
      link: 'transfers',
    },
    {
      id: 'floating-visitor',
      question: '组织关系不在本支部的员工，能参加支部活动吗？',
      answer: [
        '能。经支部同意就可以参加，发布时加在名单里或者列席。党费、表决、评议仍在正式组织关系所在的支部。',
      ],
      rules: [],
      also: ['关系不在这里', '外单位党员来参加', '双重组织生活', '编入所在单位支部'],
      related: ['floating-life', 'who-attends-observer'],
      link: 'publish',
    },
    {
      id: 'floating-contact',
      question: '外出的党员多久联系一次？',
      answer: [
        '没有登记统一的次数，以区里的通知为准。建议每月发一次学习内容，问一声近况。程序不记位置，也不记谁多久没有打开。',
      ],
      rules: ['leastData'],
      also: ['怎么管外地党员', '打电话给外出党员', '定期沟通', '保持联络'],
      related: ['floating-register', 'floating-lost'],
      link: 'roster',
    },
    {
      id: 'floating-lost',
      question: '党员联系不上了怎么办？',
      answer: [
        '先通过家人、同事、原单位找，找过的办法和时间记下来，同时报告街镇。怎样认定、怎样处理以区里的通知为准，支部不要自己除名。',
      ],
      rules: [],
      also: ['失联党员', '找不到人', '电话空号', '停止党籍', '人间蒸发'],
      related: ['not-taking-part', 'election-not-counted', 'floating-contact'],
      link: 'roster',
    },
    {
      id: 'floating-abroad',
      question: '党员出国了怎么办？',
      answer: [
        '出国前向支部报告去哪里、去多久、怎么联系。党籍、党费和联系的办法，以区里的通知为准。不要在程序里写境外的住址。',
      ],
      rules: ['leastData'],
      also: ['出境党员', '留学', '派驻海外', '移民'],
      related: ['floating-contact', 'election-not-counted'],
    },
  ],
};
