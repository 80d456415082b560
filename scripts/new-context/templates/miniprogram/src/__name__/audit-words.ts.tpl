import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = { actions: { '__name__.write': '登记__term__' } } satisfies AuditWords;
