import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'exit.setReadOnly': '停止或恢复修改',
    'exit.announce': '发布停用公告',
    'exit.ask': '申请整体导出',
    'exit.agree': '同意整体导出',
  },
} satisfies AuditWords;
