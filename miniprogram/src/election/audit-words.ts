import type { AuditWords } from '../domain/audit-words';
import { stateLabels, stepLabels } from './labels';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'election.start': '开始一次选举',
    'election.get': '查看选举',
    'election.record': '登记选举的一步',
    'election.correct': '更正选举的登记',
    'election.agree': '同意选举的请示或结果',
    'election.sendBack': '退回选举的请示或结果',
    'election.install': '按选举结果更新职务',
    'election.cancel': '不再办理这次选举',
  },
  values: { ...stepLabels, cancelled: stateLabels.cancelled },
} satisfies AuditWords;
