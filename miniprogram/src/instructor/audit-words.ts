import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'instructor.add': '登记指导员',
    'instructor.change': '修改指导员',
    'instructor.end': '结束指导员任期',
    'instructor.assign': '安排指导员联系单位',
    'instructor.release': '不再由指导员联系',
    'instructor.visit': '记录指导员联系单位',
    'instructor.settle': '办妥带走的问题',
    'instructor.list': '查看指导员名单',
    'instructor.people': '查看有指导员职务的人',
    'instructor.available': '查看可安排的指导员',
  },
} satisfies AuditWords;
