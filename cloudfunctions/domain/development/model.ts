import { ownPaperWords } from '../../../types/shared/papers';
import {
  ageBasisWords,
  decidedEndReasonWords,
  developmentStateWords,
  postKindWords,
  saidEndReasonWords,
  stageWords,
  stepWords,
  type AgeBasis,
  type DevelopmentStage,
  type DevelopmentState,
  type DevelopmentStep,
  type EndReason,
  type PostKind,
  type TickedPaper,
} from '../../../types/shared/developments';
import { takenWords } from './words';
import { defineCollection } from '../../kernel/database';
import type { StepsTaken, StepTaken } from './facts';

export type HeldPapers = Partial<Record<TickedPaper, { on?: string; lies?: string }>>;

/** A full member whom something was given to do, by name. */
export interface Named {
  memberId: string;
  name: string;
}

/**
 * A person on the way into the Party: dates, outcomes, counts, and where papers lie. Never a number or date of birth, a
 * family, what was found or thought of a person, or a paper of theirs.
 */
export interface DevelopmentRecord {
  _id: string;
  name: string;
  nameKey: string;
  organizationId: string;
  orgPath: string;
  organizationName: string;
  postKind: PostKind;
  /** That they are of age, on what; absent while nobody said so. */
  ageBasis?: AgeBasis | null;
  /**
   * The member on the roster that they have become: from then on the days of joining and of full membership stand
   * there, and are read from there.
   */
  memberId?: string | null;
  state: DevelopmentState;
  stage: DevelopmentStage;
  steps: StepsTaken;
  elsewhereUntil?: DevelopmentStep | null;
  reviews: { on: string; who: Named[]; lies?: string }[];
  /** Papers of their own that are there, of which day, and where they lie. */
  held?: HeldPapers;
  extendedBy?: number | null;
  /** 业务骨干: since which day they are cultivated as one, and by whom where that is said. */
  backbone?: { since: string; by?: Named } | null;
  leavesOn?: string | null;
  receivedOn?: string | null;
  /** What is asked of the superior, since when (epoch ms); and what was sent back last. */
  pendingStep?: DevelopmentStep | null;
  pendingSince?: number | null;
  sentBack?: { step: DevelopmentStep; why: string; at: number } | null;
  /** The branch that is asked to take them in. */
  movingToId?: string | null;
  movingToName?: string | null;
  /** The branch that was asked last and said no: it is told so when it says so again, the answer having been lost. */
  refusedById?: string | null;
  /** What was recorded before it was put right. */
  corrections: { step: DevelopmentStep; was: StepTaken; why: string; by: string; at: number }[];
  /** Steps that did not count any more and were begun anew. */
  redone: { from: DevelopmentStep; steps: StepsTaken; why: string; by: string; at: number }[];
  /** The day of the branch meeting, once the superior approved: by which the year's new members are counted. */
  admittedOn?: string | null;
  /** The branch that admitted them: there they count as new, wherever they belong later. */
  admittedBy?: string | null;
  /** The next day on which who must act is reminded; none while there is nothing due. */
  remindOn?: string | null;
  endReason?: EndReason | null;
  /** Of who left the roster: where to, or why, as the roster has it. */
  endNote?: string | null;
  closedAt: number | null;
  /** Goes up with every change, so that of two at once the later sees the first. */
  version: number;
  begunAt: number;
  begunBy: string;
}

const halfYear = 183;

export const Developments = defineCollection<DevelopmentRecord>()({
  name: 'developments',
  indexes: [
    ['by_branch', 'organizationId', 'state', '_id'],
    ['by_path', 'orgPath', 'state', '_id'],
    ['by_member', 'memberId'],
    ['by_pending', 'pendingStep', 'orgPath'],
    ['by_moving', 'movingToId'],
    ['by_reminder', 'state', 'remindOn'],
    ['by_admission', 'admittedOn', 'orgPath'],
    ['by_backbone', 'backbone.since', 'organizationId'],
    ['by_closing', 'state', 'closedAt'],
    ['by_branch_closing', 'organizationId', '-closedAt', '-_id'],
  ],
  organizations: [
    {
      id: 'organizationId',
      path: 'orgPath',
      name: 'organizationName',
      joins: true,
    },
    { id: 'movingToId', name: 'movingToName', joins: true },
  ],
  retention: {
    removed: [
      {
        days: halfYear,
        since: 'closedAt',
        when: { state: 'ended' },
        because: 'who is not on the way any more is let go of; half a year to put a mistake right',
      },
      {
        days: 1095,
        since: 'closedAt',
        when: { state: 'archived' },
        because: 'the papers are in the file; three years to count new members by',
      },
    ],
  },
  about: {
    person: 'memberId',
    what: '党员发展',
    tell: ({ begunAt, organizationName }) => ({ at: begunAt, text: organizationName }),
  },
  exit: {
    sheet: '党员发展纪实',
    words: {
      postKind: postKindWords,
      ageBasis: ageBasisWords,
      state: developmentStateWords,
      stage: stageWords,
      steps: takenWords,
      elsewhereUntil: stepWords,
      held: ownPaperWords,
      pendingStep: stepWords,
      'sentBack.step': stepWords,
      'corrections.step': stepWords,
      'corrections.was': takenWords,
      'redone.from': stepWords,
      'redone.steps': takenWords,
      endReason: { ...saidEndReasonWords, ...decidedEndReasonWords },
    },
    fields: {
      name: '姓名',
      nameKey: '姓名检索',
      organizationId: '党支部编号',
      orgPath: '组织路径',
      organizationName: '党支部',
      postKind: '岗位类型',
      ageBasis: '年满十八岁的依据',
      memberId: '党员编号',
      state: '状态',
      stage: '阶段',
      steps: '步骤',
      elsewhereUntil: '在别处办到',
      reviews: '考察',
      'reviews.on': '日期',
      'reviews.who': '考察人',
      'reviews.lies': '材料存放',
      held: '本人和政审材料存放',
      extendedBy: '延长预备期（月）',
      backbone: '双向培养（业务骨干）',
      leavesOn: '将离开单位的日期',
      receivedOn: '转入日期',
      pendingStep: '报上级的步骤',
      pendingSince: '报上级的时间',
      sentBack: '退回',
      movingToId: '转往编号',
      movingToName: '转往党支部',
      refusedById: '未接收的党支部编号',
      corrections: '更正',
      redone: '重新办理',
      admittedOn: '接收日期',
      admittedBy: '接收的党支部编号',
      remindOn: '提醒日期',
      endReason: '终止原因',
      endNote: '名册上的说明',
      closedAt: '终止或归档时间',
      version: '版本',
      begunAt: '建立时间',
      begunBy: '建立人',
    },
  },
});
