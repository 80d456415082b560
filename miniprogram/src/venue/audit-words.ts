import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'venue.save': '登记阵地',
    'venue.setClosed': '登记停开的日子',
    'venue.end': '阵地停用、恢复使用',
    'venue.book': '预约阵地',
    'venue.cancel': '退掉预约',
    'venue.release': '收回预约',
    'venue.publishTemplate': '发布六个有',
    'venue.check': '活动室自查',
    'venue.review': '复核活动室自查',
  },
} satisfies AuditWords;
