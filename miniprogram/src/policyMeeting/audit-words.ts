import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'policyMeeting.plan': '发布专场',
    'policyMeeting.change': '修改专场',
    'policyMeeting.cancel': '取消专场',
    'policyMeeting.answer': '公开答复专场提问',
  },
} satisfies AuditWords;
