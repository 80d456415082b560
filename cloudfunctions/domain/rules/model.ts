import { holidayWords } from '../../../types/shared/work-days';
import { ruleStatusWords, type RuleStatus } from '../../../types/shared/rules';
import { ruleName } from './titles';
import { defineCollection, none } from '../../kernel/database';
import type { WorkYear } from './work-days';

/** What the district says of a rule anew; what it leaves out stays as it is. */
export interface RuleChange {
  of: 'rule';
  /** A rule or a practice of the registry. */
  rule: string;
  value?: number;
  edition?: string;
  article?: string;
  articleStatus?: RuleStatus;
  status?: RuleStatus;
}

/** The holidays and shifted work days of a year, as the notice of the State Council says. */
export interface WorkDaysChange extends Omit<WorkYear, 'source'> {
  of: 'workDays';
}

/** Who did something, as a person, whatever WeChat they have. */
interface Doer {
  personId: string;
  name: string;
}

/** A rule or a year's work days as the district lays them down; `_id` is `organizationId:actKey`. Nothing is erased. */
export interface AmendmentRecord {
  _id: string;
  organizationId: string;
  change: RuleChange | WorkDaysChange;
  /** From which day (`YYYY-MM-DD`, Beijing). */
  from: string;
  /** 文号 of what it rests on. */
  document: string;
  reason: string;
  by: Doer;
  at: number;
  /** Who agreed as the second person; a number holds no sooner. */
  confirmed: (Doer & { at: number }) | null;
  /** … and from which day it holds no more. */
  takenBack: (Doer & { at: number; from: string; reason: string }) | null;
}

/** What the district laid down over the rules of `entries/`. */
export const Amendments = defineCollection<AmendmentRecord>()({
  name: 'amendments',
  indexes: [
    ['by_organization', 'organizationId', '-at', '-_id'],
    ['by_beginning', 'takenBack', 'from'],
  ],
  organizations: none('the district at the top of the tree, which never moves'),
  retention: { kept: 'by which rules something was judged is told as long as what was judged' },
  about: none('rules are about nobody; who laid them down did so in office'),
  exit: {
    sheet: '规则调整',
    words: {
      'change.rule': ruleName,
      'change.of': { rule: '规则', workDays: '放假安排' },
      'change.articleStatus': ruleStatusWords,
      'change.status': ruleStatusWords,
      'change.holidays': holidayWords,
    },
    fields: {
      organizationId: '组织编号',
      change: '调整',
      'change.of': '调整的是',
      'change.rule': '规则',
      'change.value': '数值',
      'change.edition': '版本',
      'change.article': '条',
      'change.articleStatus': '条号核对情况',
      'change.status': '核对情况',
      'change.year': '年份',
      'change.holidays': '放假的日子',
      'change.worked': '调休上班的日子',
      from: '从哪天起',
      document: '文号',
      reason: '缘由',
      by: '提出人',
      'by.personId': '编号',
      'by.name': '姓名',
      at: '提出时间',
      confirmed: '同意人',
      'confirmed.personId': '编号',
      'confirmed.name': '姓名',
      'confirmed.at': '同意时间',
      takenBack: '收回',
      'takenBack.personId': '编号',
      'takenBack.name': '收回人',
      'takenBack.at': '收回时间',
      'takenBack.from': '从哪天起收回',
      'takenBack.reason': '收回缘由',
    },
  },
});
