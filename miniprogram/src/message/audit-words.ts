import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = { actions: { 'message.resume': '继续推送' } } satisfies AuditWords;
