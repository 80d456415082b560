import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: { 'setting.change': '更改区里的设置' },
} satisfies AuditWords;
