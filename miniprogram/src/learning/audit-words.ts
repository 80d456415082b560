import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'learning.person': '查看党员学时',
    'learning.members': '查看支部党员学时',
    'learning.correct': '补记、扣减学时',
    'learning.undo': '撤回补记的学时',
    'learning.invite': '请党员参加培训',
  },
} satisfies AuditWords;
