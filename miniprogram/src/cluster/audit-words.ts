import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'cluster.keep': '修改产业集群',
    'cluster.lay': '定五个一的全年数',
    'cluster.write': '登记五个一',
    'cluster.remove': '撤回登记的五个一',
  },
} satisfies AuditWords;
