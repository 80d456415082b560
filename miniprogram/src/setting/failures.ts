import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'SETTING.NOT_THE_DISTRICT': '这里只设置全区的内容，请从区级的工作台进入',
    'SETTING.DOES_NOT_FIT': '这个数字或文字超出了范围，请改一下',
    'SETTING.DOCUMENT_NEEDED': '请写上依据的文号',
    'SETTING.NO_OFFICER': '请选一位在区级有职务的同志',
  },
  fields: {
    organiser: '主办单位',
    filingNumber: '备案编号',
    leadingOffice: '主管部门',
    helpContact: '联系帮助',
    complaintDays: '意见答复期限（个工作日）',
    complaintsPerDay: '每人每天可提意见（件）',
    complaintHandler: '反映区里的意见由谁办理（编号）',
    quietFrom: '晚上几点起不发微信提醒',
    quietUntil: '早上几点起再发微信提醒',
    topics: '学习专题',
    hostedVideo: '课程里的音视频',
    visitEveryDays: '指导员多少天联系一次单位',
    serviceRequests: '企业诉求',
    requestObjectionDays: '诉求派来以后多久可以提异议（个工作日）',
    requestDaysPolicy: '诉求答复期限：政策咨询（个工作日）',
    requestDaysTalent: '诉求答复期限：用工和人才（个工作日）',
    requestDaysFinance: '诉求答复期限：融资（个工作日）',
    requestDaysSpace: '诉求答复期限：场地（个工作日）',
    requestDaysApproval: '诉求答复期限：审批办证（个工作日）',
    requestDaysParty: '诉求答复期限：党建（个工作日）',
    requestDaysOther: '诉求答复期限：其他（个工作日）',
    document: '文号',
  },
} satisfies Failures;
