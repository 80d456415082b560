import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'minutes.save': '写会议记录',
    'minutes.correct': '更正会议记录',
    'minutes.confirm': '确认会议记录',
    'minutes.confirmOnPaper': '登记在纸上确认会议记录',
    'minutes.get': '查看会议记录',
    'minutes.history': '查看会议记录的更正',
  },
  values: { chair: '主持人', recorder: '记录人' },
} satisfies AuditWords;
