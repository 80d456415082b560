import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'handover.begin': '提出书记工作移交',
    'handover.answer': '答复书记工作移交',
    'handover.give': '移交书记工作',
    'handover.take': '接手书记工作',
    'handover.withdraw': '撤回书记工作移交',
  },
} satisfies AuditWords;
