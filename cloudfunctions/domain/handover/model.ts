import { handoverStepWords, type HandoverState, type HandoverStep } from '../../../types/shared/handovers';
import { defineCollection } from '../../kernel/database';

/**
 * A secretary's work that goes over to who follows (工作移交). Its `_id` comes from the organisation and when the one before it
 * was closed, so that two cannot go on at once.
 */
export interface HandoverRecord {
  _id: string;
  /** What the act of beginning it was, so that a second sending finds it. */
  act: string;
  organizationId: string;
  orgPath: string;
  organizationName: string;
  /** Who leaves, where somebody held the post, and who follows. */
  people: { as: 'from' | 'to'; id: string; name: string }[];
  /** On what it rests: the document, or the meeting, as the office keeps it. */
  basis: string;
  state: HandoverState;
  /** Who agreed for the organisation above: the role that follows is granted by them. */
  approvedBy: { openid: string; name: string; person: string } | null;
  /** What happened to it, in order; `by` is an organisation, or one of the two people. */
  steps: { step: HandoverStep; at: number; by: string; text?: string }[];
  /** When it was done or came to nothing (epoch ms). */
  closedAt: number | null;
}

/** The handovers of all organisations. */
export const Handovers = defineCollection<HandoverRecord>()({
  name: 'handovers',
  indexes: [
    ['by_organization', 'organizationId', 'closedAt'],
    ['by_state', 'state', 'orgPath'],
    ['by_person', 'people.id', 'state'],
    ['by_end', 'closedAt'],
  ],
  organizations: [{ id: 'organizationId', path: 'orgPath', name: 'organizationName' }],
  retention: {
    removed: [{ days: 1095, since: 'closedAt', because: 'as long as roles that ended are kept' }],
  },
  about: {
    what: '工作移交',
    person: 'people.id',
    tell: ({ steps, organizationName }) => ({ at: steps[0]?.at ?? 0, text: organizationName }),
  },
  exit: {
    sheet: '工作移交',
    words: {
      'people.as': { from: '移交', to: '接手' },
      state: {
        asked: '等上级同意',
        approved: '等移交',
        given: '等接手',
        done: '已交接',
        declined: '没有同意',
        withdrawn: '已撤回',
      },
      'steps.step': handoverStepWords,
    },
    fields: {
      act: '办理编号',
      organizationId: '党组织编号',
      orgPath: '组织路径',
      organizationName: '党组织',
      people: '移交的人',
      'people.as': '移交或接手',
      'people.id': '党员编号',
      'people.name': '姓名',
      basis: '依据',
      state: '办理情况',
      approvedBy: '同意的人',
      'approvedBy.openid': '同意的人微信',
      'approvedBy.name': '同意的人姓名',
      'approvedBy.person': '同意的人编号',
      steps: '经过',
      'steps.step': '哪一步',
      'steps.at': '时间',
      'steps.by': '由谁',
      'steps.text': '说明',
      closedAt: '办结时间',
    },
  },
});
