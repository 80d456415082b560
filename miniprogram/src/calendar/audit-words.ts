import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: { 'calendar.plan': '调整工作日历', 'calendar.year': '查看工作日历' },
} satisfies AuditWords;
