import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = { actions: { 'course.write': '登记网络学习' } } satisfies AuditWords;
