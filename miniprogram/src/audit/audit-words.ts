import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: { 'audit.list': '查看操作记录', 'audit.refusals': '查看被拒绝的次数' },
} satisfies AuditWords;
