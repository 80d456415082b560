import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'handbook.settle': '答复手册提问',
    'handbook.write': '写手册答案',
    'handbook.withdraw': '撤下区里写的答案',
    'handbook.confirm': '核对手册答案',
  },
} satisfies AuditWords;
