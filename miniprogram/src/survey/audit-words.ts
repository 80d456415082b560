import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'survey.begin': '开始排摸',
    'survey.end': '结束排摸',
    'survey.answer': '排摸单位',
    'survey.same': '排摸单位，没有变化',
    'survey.beginFormation': '开始组建党组织',
    'survey.recordFormation': '登记组建的请示、批复',
    'survey.form': '成立党组织',
    'survey.drop': '不再组建',
  },
} satisfies AuditWords;
