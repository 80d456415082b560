import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = { actions: { 'survey.write': '登记排摸' } } satisfies AuditWords;
