import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = { actions: { 'training.write': '登记培训' } } satisfies AuditWords;
