import type { AuditWords } from '../domain/audit-words';
import { papers, paperSets } from '../../../types/shared/papers';

const paperWords = Object.fromEntries(Object.entries(papers).map(([name, { title }]) => [name, title]));
const setWords = Object.fromEntries(Object.entries(paperSets).map(([set, { title }]) => [set, title]));

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
  values: { ...setWords, ...paperWords },
} satisfies AuditWords;
