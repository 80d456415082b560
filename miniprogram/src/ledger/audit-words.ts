import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: { 'export.advance': '导出台账、会议记录本', 'ledger.year': '查看台账' },
} satisfies AuditWords;
