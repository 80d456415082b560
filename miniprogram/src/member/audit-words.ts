import { phonePurposeLabels, transferKindLabels, transferStatusLabels } from './labels';
import { memberStatusLabels } from '../domain/labels';
import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'member.list': '查看党员名册',
    'member.corrections': '查看更正申请',
    'member.transfers': '查看组织关系转接',
    'member.showPhone': '查看手机号',
    'member.askCorrection': '要求更正资料',
    'member.settleCorrection': '处理更正',
    'member.becomeFull': '转为正式党员',
    'member.edit': '修改党员资料',
    'member.add': '名册增加党员',
    'member.setAway': '登记外出或返回',
    'member.setGroup': '编入或调整党小组',
    'member.leave': '离开名册',
    'transfer.within': '发起组织关系转接',
    'transfer.outward': '登记转往区外',
    'transfer.inward': '登记区外转入',
    'transfer.decide': '处理组织关系转接',
    'transfer.withdraw': '撤回组织关系转接',
  },
  values: {
    ...memberStatusLabels,
    ...phonePurposeLabels,
    ...transferKindLabels,
    ...transferStatusLabels,
    active: '在册',
    officer: '工作人员',
    left: '已离开',
  },
} satisfies AuditWords;
