import { stepWords } from '../../../types/shared/developments';
import { activityKindWords } from '../../../types/shared/activities';
import { ruleName } from '../rules/titles';
import { checkupCodeWords } from './words';
import { checkupMatterWords, type CheckupItem } from '../../../types/shared/checkups';
import { defineCollection, none } from '../../kernel/database';

/**
 * What was open of a branch's statutory duties when it was looked at last; `_id` is the branch's. Dates and no colours, so that it
 * says the right thing on each later day; never photos, notes, feedback, or who uses the app.
 */
export interface BranchStandingRecord {
  _id: string;
  items: CheckupItem[];
  /** When it was looked at (epoch ms). */
  at: number;
}

/** What is open of branches' duties, for those above them. */
export const BranchStandings = defineCollection<BranchStandingRecord>()({
  name: 'branchStandings',
  indexes: [],
  organizations: none('it is found by its branch’s id; where it counts is asked of the branch'),
  retention: { kept: 'one for a branch, written anew every few hours, without names' },
  about: none('figures of a branch'),
  exit: {
    sheet: '支部体检',
    words: {
      'items.matter': checkupMatterWords,
      'items.code': checkupCodeWords,
      'items.kind': activityKindWords,
      'items.step': stepWords,
      'items.rule': ruleName,
    },
    fields: {
      items: '没办完的事',
      'items.matter': '哪方面',
      'items.code': '什么事',
      'items.count': '还差多少',
      'items.of': '共多少',
      'items.dueOn': '期限',
      'items.amberFrom': '从哪天起临近期限',
      'items.redFrom': '从哪天起过了期限',
      'items.articleFrom': '从哪天起按条文过了期限',
      'items.until': '显示到哪天',
      'items.kind': '会议类别',
      'items.step': '发展步骤',
      'items.year': '年度',
      'items.rule': '依据的规则',
      at: '查看时间',
    },
  },
});
