import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: { 'checkup.contact': '联系支部书记' },
} satisfies AuditWords;
