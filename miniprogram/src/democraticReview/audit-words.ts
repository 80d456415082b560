import type { AuditWords } from '../domain/audit-words';
import { stepLabels } from './labels';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'democraticReview.get': '查看民主评议',
    'democraticReview.record': '登记民主评议的一步',
    'democraticReview.correct': '更正民主评议的数字',
  },
  values: stepLabels,
} satisfies AuditWords;
