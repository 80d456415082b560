import type { SettingName } from '../../../types/shared/settings';

/** No document says how many. */
const requestDaysHint = '派办以后多少个工作日内答复，由区里定；当天不算';

/** What each setting is called, what it is for, and the unit of a number. */
export const settingLabels: Record<SettingName, { label: string; hint: string; unit?: string }> = {
  organiser: { label: '主办单位', hint: '显示在“我的”和未绑定时看到的页面' },
  filingNumber: { label: '备案编号', hint: '还没有备案的先空着；变更后重新备案' },
  leadingOffice: { label: '主管部门', hint: '例如区委组织部、区委社会工作部；程序里提到的地方都用这个名称' },
  helpContact: { label: '联系帮助', hint: '地点、电话、时间；不要写个人手机号' },
  complaintDays: { label: '意见答复期限', hint: '收到后多少个工作日内答复，当天不算', unit: '个工作日' },
  complaintsPerDay: { label: '每人每天可提意见', hint: '防止刷屏；一般不用改', unit: '件' },
  complaintHandler: {
    label: '反映区里的意见由谁办理',
    hint: '只有这个人看得到；没有指定时由区管理员办理',
  },
  quietFrom: { label: '晚上几点起不发微信提醒', hint: '只能比 21 点更早', unit: '点' },
  topics: {
    label: '学习专题',
    hint: '一行写一个，最多 30 个；课程和学习篇目按它归类，删去的专题不影响已有内容',
  },
  hostedVideo: {
    label: '课程里的音视频',
    hint: '微信要求小程序有单独的音视频类目才可以开通；没有这个类目请不要打开，改用官方网站的网址',
  },
  newMembersTarget: {
    label: '新发展党员占全区的目标',
    hint: '两新组织新发展党员力争占全区发展总量的百分之几',
    unit: '%',
  },
  newMembersYear: { label: '这个目标是哪一年的', hint: '占比只对这一年算', unit: '年' },
  newMembersOfDistrict: {
    label: '全区这一年发展党员总量',
    hint: '包括机关、农村、学校等；没有登记就不算占比',
    unit: '人',
  },
  visitEveryDays: {
    label: '指导员多少天联系一次单位',
    hint: '只用来提醒到日子了，不作评价；0 表示不规定',
    unit: '天',
  },
  serviceRequests: { label: '企业诉求', hint: '开通后企业、支部可以提诉求和预约专场；不开通，哪里都看不到' },
  requestObjectionDays: {
    label: '诉求派来以后多久可以提异议',
    hint: '不归自己办的，在这几个工作日里退回，说明理由',
    unit: '个工作日',
  },
  requestDaysPolicy: { label: '诉求答复期限：政策咨询', hint: requestDaysHint, unit: '个工作日' },
  requestDaysTalent: { label: '诉求答复期限：用工和人才', hint: requestDaysHint, unit: '个工作日' },
  requestDaysFinance: { label: '诉求答复期限：融资', hint: requestDaysHint, unit: '个工作日' },
  requestDaysSpace: { label: '诉求答复期限：场地', hint: requestDaysHint, unit: '个工作日' },
  requestDaysApproval: { label: '诉求答复期限：审批办证', hint: requestDaysHint, unit: '个工作日' },
  requestDaysParty: { label: '诉求答复期限：党建', hint: requestDaysHint, unit: '个工作日' },
  requestDaysOther: { label: '诉求答复期限：其他', hint: requestDaysHint, unit: '个工作日' },
  quietUntil: { label: '早上几点起再发微信提醒', hint: '只能比 8 点更晚', unit: '点' },
};
