import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'supervision.send': '发督导函',
    'supervision.answer': '答复督导函',
    'supervision.settle': '办结、退回、撤回督导函',
  },
} satisfies AuditWords;
