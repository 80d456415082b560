import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'register.save': '登记、修改登记',
    'register.move': '登记有了进展',
    'register.remove': '去掉登记错的',
    'register.get': '查看登记里的姓名',
    'register.table': '取出登记表',
    'register.teams': '查看三支队伍台账',
    'register.teamsTable': '取出三支队伍台账',
    'register.switch': '启用或停用登记',
  },
} satisfies AuditWords;
