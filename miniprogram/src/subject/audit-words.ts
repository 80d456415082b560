import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'subject.add': '登记两新组织',
    'subject.change': '修改两新组织',
    'subject.cover': '登记由谁覆盖',
    'subject.setContact': '登记联系人',
    'subject.showContact': '查看联系电话',
    'subject.correct': '支部更正覆盖的单位',
  },
} satisfies AuditWords;
