import type { Citation } from '../../../types/domain/citation';
import { checkupMatterWords, type CheckupItem } from '../../../types/shared/checkups';
import type { LetterStatus, LetterStep } from '../../../types/shared/supervisions';
import { stepWords } from '../../../types/shared/developments';
import { ruleStatusWords } from '../../../types/shared/rules';
import { activityKindWords } from '../../../types/shared/activities';
import { checkupCodeWords } from '../checkup/words';
import { command, defineCollection, none } from '../../kernel/database';

/**
 * A letter of supervision (督导函). Its `_id` comes from the branch, what it is about, and when the one before it about that was
 * sent, so that two cannot wait at once about the same.
 */
export interface LetterRecord {
  _id: string;
  /** What the act of sending it was, so that a second sending finds it. */
  act: string;
  organizationId: string;
  orgPath: string;
  organizationName: string;
  /** The office that sent it, or the one above its branch since the branch left that; it closes it. */
  officeId: string;
  officeName: string;
  /** 文号. */
  number: string;
  /** What was open on that day, and the article that asks for it. */
  item: Omit<CheckupItem, 'amberFrom' | 'redFrom' | 'articleFrom' | 'until'>;
  citation: Citation;
  text: string;
  status: LetterStatus;
  sentAt: number;
  dueOn: string;
  /** When its office was content with it or took it back; absent until then. */
  doneAt: number | null;
  /** What happened to it, in order: offices and branches do it, no person is named. */
  steps: { step: LetterStep; at: number; text?: string }[];
}

/** Letters of supervision. */
export const Letters = defineCollection<LetterRecord>()({
  name: 'supervisionLetters',
  indexes: [
    ['by_organization', 'organizationId', '-sentAt', '-_id'],
    ['by_office', 'officeId', '-sentAt', '-_id'],
    ['by_status', 'organizationId', 'status'],
    ['by_office_status', 'officeId', 'status'],
    ['by_answer', 'status', 'orgPath'],
    ['by_done', 'doneAt'],
  ],
  // Who has to answer it, and who closes it, follows the branch and the office; what the branch was called is of the day.
  organizations: [
    // Before it goes over to what its branch was merged into: by then it is that one's.
    {
      id: 'organizationId',
      office: { id: 'officeId', name: 'officeName' },
      while: () => ({ status: command.in(['open', 'answered']) }),
    },
    { id: 'organizationId', path: 'orgPath', joins: true },
    { id: 'officeId', name: 'officeName', joins: true },
  ],
  retention: {
    removed: [{ days: 1095, since: 'doneAt', because: 'long enough to come back to it' }],
  },
  about: none('it is about a branch; what it says names no person'),
  exit: {
    sheet: '督导函',
    words: {
      status: { open: '等支部答复', answered: '已答复', closed: '已办结', withdrawn: '已撤回' },
      'steps.step': {
        sent: '发函',
        answered: '答复',
        sentBack: '请再答复',
        closed: '办结',
        withdrawn: '撤回',
      },
      'item.matter': checkupMatterWords,
      'item.code': checkupCodeWords,
      'item.kind': activityKindWords,
      'item.step': stepWords,
      'citation.status': ruleStatusWords,
      'citation.articleStatus': ruleStatusWords,
    },
    fields: {
      act: '发函动作编号',
      organizationId: '党组织编号',
      orgPath: '组织路径',
      organizationName: '党组织',
      officeId: '发函单位编号',
      officeName: '发函单位',
      number: '文号',
      item: '什么事',
      'item.matter': '哪方面',
      'item.code': '事项',
      'item.count': '还差多少',
      'item.of': '共多少',
      'item.dueOn': '原来的期限',
      'item.kind': '会议类别',
      'item.step': '发展步骤',
      'item.year': '年度',
      'item.rule': '依据的规则',
      citation: '依据',
      'citation.rule': '依据的规则编号',
      'citation.regulation': '法规',
      'citation.edition': '版本',
      'citation.article': '条款',
      'citation.from': '从哪天起施行',
      'citation.articleStatus': '条号核对情况',
      'citation.status': '内容核对情况',
      'citation.source': '怎么核对的',
      text: '说明',
      status: '办理情况',
      sentAt: '发函时间',
      dueOn: '答复期限',
      doneAt: '办结时间',
      steps: '经过',
      'steps.step': '哪一步',
      'steps.at': '经过的时间',
      'steps.text': '经过的内容',
    },
  },
});
