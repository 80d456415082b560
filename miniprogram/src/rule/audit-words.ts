import { ruleStatusWords } from '../../../types/shared/rules';
import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'rule.amendments': '查看规则调整',
    'rule.propose': '登记规则调整',
    'rule.confirm': '确认规则调整',
    'rule.takeBack': '撤回规则调整',
  },
  values: ruleStatusWords,
} satisfies AuditWords;
