import type { AuditWords } from '../domain/audit-words';
import { paperSetWords, paperWords } from '../../../types/shared/papers';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'paper.set': '查看成套文件',
    'paper.take': '取出文件',
    'paper.print': '打开文件打印',
    'paper.takeOwnHours': '取出自己的学时清单',
    'paper.putTemplate': '上传文件模板',
    'paper.useTemplate': '改用文件模板的另一版',
  },
  values: { ...paperSetWords, ...paperWords },
} satisfies AuditWords;
