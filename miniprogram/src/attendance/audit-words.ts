import { requestKindLabels } from '../domain/labels';
import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'attendance.checkInByHand': '登记到会',
    'attendance.remind': '提醒未到的人',
    'attendance.revoke': '撤销签到',
    'attendance.confirm': '确认签到',
    'attendance.refuse': '不确认签到',
    'attendance.request': '申请请假、补签或补课',
    'attendance.withdrawRequest': '撤回申请',
    'attendance.decideRequest': '处理请假、补签或补课',
    'attendance.requestFor': '代党员登记请假或补课',
    'attendance.withdrawFor': '代党员撤回请假等申请',
    'attendance.requests': '查看请假、补签和补课申请',
    'attendance.roll': '查看签到名单',
    'export.signInSheet': '打印签到表',
    'attendance.ownRoll': '查看本支部到会情况',
    'attendance.showCode': '查看签到码和未到人员',
  },
  values: requestKindLabels,
} satisfies AuditWords;
