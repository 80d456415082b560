import type { HandbookChapter } from '../entry';

export const education: HandbookChapter = {
  id: 'education',
  title: '教育培训',
  reviewedOn: '2026-11-28',
  questions: [
    {
      id: 'edu-hours',
      question: '党员一年要学多少学时？',
      answer: ['每年不少于 {number:memberHours} 学时。党课、主题党日、培训班、网上学习都可以算。'],
      rules: ['memberHours'],
      also: ['学习时间要求', '每年培训几个小时', '普通党员学时', '学时标准'],
      related: ['edu-leader-hours', 'edu-count', 'edu-what-counts'],
    },
    {
      id: 'edu-leader-hours',
      question: '书记和支委一年要学多少学时？',
      answer: [
        '以前的规划要求每年不少于 {number:leaderHours} 学时，这份规划已经到期。',
        '新规划的数字还没有拿到，先按这个提醒，以区里的通知为准。',
      ],
      rules: ['leaderHours'],
      also: ['支部书记培训时长', '班子成员学时', '书记轮训', '委员要学多久'],
      related: ['edu-hours', 'edu-new-secretary'],
    },
    {
      id: 'edu-count',
      question: '学时怎么折算，一天算几个？',
      answer: [
        '没有统一规定。本程序按常见做法：一天记 {number:hoursOfDay} 学时，半天记 {number:hoursOfHalfDay} 学时，一小时记 {number:hoursOfHour} 学时。',
      ],
      rules: ['hoursOfDay', 'hoursOfHalfDay', 'hoursOfHour'],
      also: ['半天培训几学时', '一堂课算多少', '一次党课几个学时', '小时换学时'],
      related: ['edu-hours', 'edu-what-counts'],
    },
    {
      id: 'edu-what-counts',
      question: '哪些活动计学时？',
      answer: [
        '以学习为主的都计：党课、主题党日、集中学习、培训班、网上学习。支委会、组织生活会以议事为主，本程序不计。哪些计没有统一规定，区里另有通知的以通知为准。',
      ],
      rules: [
        'hoursOfPartyLecture',
        'hoursOfThemeDay',
        'hoursOfTraining',
        'hoursOfCommitteeMeeting',
        'hoursOfOrganizationalLife',
      ],
      also: ['开会算学习吗', '支委会算学时吗', '自学算不算', '看视频计入学时'],
      related: ['edu-count', 'edu-makeup'],
    },
    {
      id: 'edu-makeup',
      question: '学时不够怎么补？',
      answer: [
        '参加支部的党课、街镇和区里的培训班、网上课程都可以。在外面参加过培训、程序里没有的，请书记按纸面材料补记。',
      ],
      rules: ['memberHours'],
      also: ['补学', '差几个学时', '外面上的课怎么登记', '没学满'],
      related: ['edu-hours', 'edu-classes'],
    },
    {
      id: 'edu-classes',
      question: '培训班在哪里报名？',
      answer: [
        '区里和街镇办的班，会在程序里通知符合条件的人；名额由支部推荐的，请与书记说。没有通知的，以区里的文件为准。',
      ],
      rules: [],
      also: ['党员大课堂', '怎么参加培训', '集中轮训报名', '学习班'],
      related: ['edu-new-secretary', 'edu-makeup'],
      link: 'inbox',
    },
    {
      id: 'edu-new-secretary',
      question: '新当选的书记要参加什么培训？',
      answer: [
        '一般要参加任职培训，多久以内参加，只见于已经到期的规划，以区里的通知为准。先看看本手册“本程序怎么用”一章，头一周够用了。',
      ],
      rules: [],
      also: ['新任书记', '刚当书记要学什么', '任职培训', '第一次做书记'],
      related: ['edu-leader-hours', 'app-first-week'],
    },
    {
      id: 'edu-elderly',
      question: '年纪大、行动不便的党员怎么学习？',
      answer: [
        '可以送学上门、读给他听、打电话交流，学过了由书记登记，与参加集中学习一样算。不要求他们用手机。',
      ],
      rules: [],
      also: ['老党员学习', '送学上门', '生病在家', '不会用智能手机的', '失能党员'],
      related: ['app-no-phone', 'absent-member'],
    },
    {
      id: 'edu-online',
      question: '网上学习的时间怎么算？',
      answer: ['按课程标明的学时算，学完一个单元记一次，重复看不重复算。程序不记您看了多久、看了几遍。'],
      rules: ['hoursOfHour'],
      also: ['看课程计时', '网络课程学时', '在线学习', '挂着视频算不算'],
      related: ['edu-what-counts', 'edu-count'],
    },
    {
      id: 'edu-certificate',
      question: '学时证明怎么开？',
      answer: ['在“我的一年”里可以取出自己的学时证明。换支部的时候，学时跟着人走，不用重新学。'],
      rules: ['memberHours'],
      also: ['证明我学过', '打印学时', '换单位学时带走', '出具学习证明'],
      related: ['edu-hours', 'transfer-out'],
    },
  ],
};
