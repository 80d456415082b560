import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'coverage.lay': '修改覆盖指标',
    'coverage.copy': '照往年新建覆盖指标',
    'coverage.close': '结束一年的覆盖指标',
  },
} satisfies AuditWords;
