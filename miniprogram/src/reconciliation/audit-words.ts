import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'reconciliation.begin': '名单对账',
    'reconciliation.take': '采用名单上的内容',
    'reconciliation.undo': '撤销采用的名单内容',
    'reconciliation.sheet': '取出请原系统改的清单',
  },
} satisfies AuditWords;
