import {
  activityKindLabels,
  exportPurposeLabels,
  memberStatusLabels,
  namePurposeLabels,
  organizationKindLabels,
  phonePurposeLabels,
  postLabels,
  requestKindLabels,
  roleLabels,
  transferKindLabels,
  transferStatusLabels,
} from '../domain/labels';
import { dayOf, formatTime } from '../kit/format/time';

/** What the audit keeps, in words. The cloud may know actions and fields that this app does not: those show as they are. */

const actions: Partial<Record<string, string>> = {
  'account.bind': '绑定微信',
  'account.unbind': '解除微信绑定',
  'account.decide': '处理绑定申请',
  'account.changePhone': '更换手机号',
  'activity.publish': '发布活动',
  'activity.saveDraft': '保存活动草稿',
  'activity.edit': '修改活动',
  'activity.postpone': '更改活动时间',
  'activity.cancel': '取消活动',
  'activity.setThemeDay': '设置固定党日',
  'activity.correctRoster': '更正应到名单',
  'activity.close': '结束活动',
  'attendance.checkInByHand': '代签到',
  'attendance.revoke': '撤销签到',
  'attendance.confirm': '确认签到',
  'attendance.refuse': '不确认签到',
  'attendance.request': '申请请假、补签或补课',
  'attendance.withdrawRequest': '撤回申请',
  'attendance.decideRequest': '处理请假、补签或补课',
  'guidance.saveDraft': '保存指导清单草稿',
  'guidance.submit': '指导清单送审',
  'guidance.approve': '指导清单审核通过',
  'guidance.return': '指导清单退回修改',
  'guidance.schedule': '定时发布指导清单',
  'guidance.publish': '发布指导清单',
  'minutes.save': '写会议记录',
  'minutes.correct': '更正会议记录',
  'minutes.confirm': '确认会议记录',
  'message.resume': '继续推送',
  'member.showPhone': '查看手机号',
  'member.askCorrection': '要求更正资料',
  'member.settleCorrection': '处理更正',
  'member.becomeFull': '转为正式党员',
  'member.setAway': '登记外出或返回',
  'member.leave': '离开名册',
  'transfer.within': '发起组织关系转接',
  'transfer.outward': '登记转往区外',
  'transfer.inward': '登记区外转入',
  'transfer.decide': '处理组织关系转接',
  'transfer.withdraw': '撤回组织关系转接',
  'organization.create': '新建组织',
  'organization.rename': '更改组织名称',
  'organization.move': '调整隶属',
  'organization.merge': '合并支部',
  'organization.close': '撤销组织',
  'organization.setUnits': '登记联合支部的单位',
  'organization.showMembers': '查看党员姓名',
  'organization.setCommittee': '登记支部委员会',
  'role.grant': '授予职务',
  'role.revoke': '收回职务',
  'scene.create': '生成小程序码',
  'roster.preview': '预览名册',
  'roster.commit': '导入名册',
  'roster.undo': '撤销导入',
  'roster.export': '导出名册',
  'feedback.give': '反馈主题党日开展情况',
  'feedback.urge': '提醒支部反馈',
  'export.guidanceReport': '导出主题党日开展情况',
  'export.advance': '导出台账、会议记录本',
};

const fields: Partial<Record<string, string>> = {
  address: '页面',
  agenda: '安排',
  branches: '开展的支部',
  changes: '名单变动',
  checkInRules: '签到要求',
  details: '会议内容',
  endsAt: '结束时间',
  guidanceId: '指导清单',
  kinds: '会议或活动',
  month: '月份',
  place: '地点',
  scope: '参加范围',
  startsAt: '开始时间',
  themeDay: '固定党日',
  title: '主题',
  added: '新增',
  awaySince: '外出起始日',
  bound: '绑定',
  changed: '更新',
  closed: '已撤销',
  closedAt: '撤销时间',
  fromName: '来自',
  fullOn: '转正日期',
  granted: '同意',
  jointBranch: '联合支部',
  kind: '类别',
  leftOn: '离开日期',
  memberId: '党员编号',
  mergedInto: '并入',
  members: '人数',
  moved: '转移人数',
  name: '名称',
  on: '日期',
  organizationId: '所在组织',
  parentId: '上级组织',
  path: '隶属',
  phoneTail: '手机尾号',
  posts: '委员',
  purpose: '用途',
  reason: '原因',
  revoked: '收回原因',
  role: '职务',
  shouldBe: '应为',
  state: '名册状态',
  status: '状态',
  termEndsOn: '届满日',
  toName: '转往',
  units: '覆盖的单位',
  until: '有效期至',
  what: '哪一项',
};

const words: Partial<Record<string, string>> = {
  ...activityKindLabels,
  ...exportPurposeLabels,
  ...memberStatusLabels,
  ...namePurposeLabels,
  ...organizationKindLabels,
  ...phonePurposeLabels,
  ...requestKindLabels,
  ...roleLabels,
  ...transferKindLabels,
  ...transferStatusLabels,
  active: '在册',
  officer: '工作人员',
  left: '已离开',
  published: '已发布',
  cancelled: '已取消',
  committee: '支委会成员',
};

const isInstant = (value: unknown): value is number => typeof value === 'number' && value > 1_500_000_000_000;

/** What was done, in words. */
export const actionWords = (action: string): string => actions[action] ?? action;

/** A value as a person reads it. */
function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return '无';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (isInstant(value)) return `${dayOf(value)} ${formatTime(value, 0).slice(-5)}`;
  if (Array.isArray(value)) return value.length === 0 ? '无' : value.map(valueWords).join('、');
  if (typeof value === 'string') return words[value] ?? value;
  if (typeof value === 'object') return holderWords(value as Record<string, unknown>);
  return JSON.stringify(value);
}

/** A post and who holds it; of anything else its values. */
function holderWords(value: Record<string, unknown>): string {
  const { post, name } = value;
  if (typeof post === 'string' && typeof name === 'string') {
    return `${(postLabels as Partial<Record<string, string>>)[post] ?? post} ${name}`;
  }
  return Object.values(value).map(valueWords).join(' ');
}

interface Recorded {
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** Every field that the record tells of, as `before → after`, or as its value when there was nothing before. */
export function changesOf({ before = {}, after = {} }: Recorded): { field: string; text: string }[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].map((key) => {
    const now = key in after ? valueWords(after[key]) : undefined;
    const then = key in before ? valueWords(before[key]) : undefined;
    return {
      field: fields[key] ?? key,
      text:
        then !== undefined && now !== undefined && then !== now ? `${then} → ${now}` : (now ?? then ?? ''),
    };
  });
}
