import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'course.create': '新建网络课程',
    'course.change': '修改网络课程',
    'course.saveUnit': '编写网络课程的一课',
    'course.publish': '发布网络课程',
    'course.withdraw': '收回网络课程',
  },
} satisfies AuditWords;
