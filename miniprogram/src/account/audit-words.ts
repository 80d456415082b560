import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'account.bind': '绑定微信',
    'account.unbind': '解除微信绑定',
    'account.decide': '处理绑定申请',
    'account.changePhone': '更换手机号',
    'account.requests': '查看绑定申请',
    'account.mend': '自动核对并改正',
  },
  values: { phone: '手机号', keeper: '书记确认' },
} satisfies AuditWords;
