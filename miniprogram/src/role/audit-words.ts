import { roleLabels } from '../domain/labels';
import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'role.list': '查看职务与权限',
    'role.findings': '查看身份核对',
    'role.grant': '授予职务',
    'role.wake': '确认职务',
    'role.revoke': '收回职务',
  },
  values: roleLabels,
} satisfies AuditWords;
