import {
  electedPostWords,
  electionKindWords,
  electionPlaceWords,
  electionStateWords,
  electionStepWords,
  exclusionKindWords,
  type ElectedPost,
  type ElectionKind,
  type ElectionPlace,
  type ElectionState,
  type ElectionStep,
  type ExclusionKind,
  type Reading,
} from '../../../types/shared/elections';
import { organizationKindWords, postWords, type Post } from '../../../types/shared/organizations';
import { takenWords } from './words';
import { defineCollection, none } from '../../kernel/database';
import type { ElectingKind } from '../organization/term';

/** When a step was done (`YYYY-MM-DD`), when it was written down (epoch ms), by whom, and why so late. */
export interface Took {
  on: string;
  at: number;
  by: string;
  late?: string;
}

export interface Named {
  memberId: string;
  name: string;
}

export interface RequestStep extends Took {
  plannedOn: string;
  seats: number;
  candidates: number;
  secretary: boolean;
  deputies: number;
  studiedOn?: string;
  why?: string;
  /** There is no committee (not enough full members): the meeting elects the secretary. Rule `committeeFromFull`. */
  direct: boolean;
  /** The person who wrote it down, who does not answer it. */
  personId: string;
}

export interface AnswerTaken extends Took {
  document: string;
}

export interface CandidatesStep extends Took {
  /** In the order of the ballot (姓氏笔画). */
  names: (Named & { post: ElectedPost; isUnsure: boolean })[];
}

export interface VotersStep extends Took {
  full: number;
  checked: number;
  excluded: { kind: ExclusionKind; count: number }[];
}

export interface MeetingStep extends Took {
  activityId?: string;
  present: number;
  ill: number;
  away: number;
  passed?: boolean;
}

/** One ballot by its totals; what it comes to is worked out. */
export interface Round extends Took {
  post: ElectedPost;
  issued: number;
  returned: number;
  valid: number;
  lines: (Named & { yes: number; no: number; abstain: number })[];
  others: (Named & { yes: number })[];
  reading?: { by: Reading; from: string };
}

export interface SessionStep extends Took {
  present: number;
  issued: number;
  returned: number;
  valid: number;
  chosen: (Named & { post: Exclude<ElectedPost, 'member'>; yes: number })[];
  duties: (Named & { post: Post })[];
}

/** What was written down of the steps. */
export interface Steps {
  request?: RequestStep;
  approval?: AnswerTaken;
  preparation?: Took & { announcedOn?: string };
  candidates?: CandidatesStep;
  voters?: VotersStep;
  review?: AnswerTaken;
  meeting?: MeetingStep;
  ballots?: { rounds: Round[]; vacant?: string };
  session?: SessionStep;
  report?: Took;
  filing?: AnswerTaken;
}

/** An election of a body (换届选举); `_id` follows from the body and how many there were before, so that two never begin at once. */
export interface ElectionRecord {
  _id: string;
  organizationId: string;
  orgPath: string;
  organizationName: string;
  body: ElectingKind;
  kind: ElectionKind;
  place: ElectionPlace;
  /** The end of the term that was registered when it began. */
  termEndsOn?: string;
  /** Who held posts when it began: in a by-election they go on. */
  sitting: (Named & { post: Post })[];
  state: ElectionState;
  /** What the body above is asked for; `null` while nothing waits there. */
  waits: 'approval' | 'review' | 'filing' | 'install' | null;
  /** Since when that waits (epoch ms). */
  since: number;
  version: number;
  steps: Steps;
  sentBack?: { step: ElectionStep; reason: string; at: number };
  /** What steps said before they were put right, oldest first. */
  changes: { step: ElectionStep; at: number; by: string; reason: string; before: string }[];
  startedAt: number;
  startedBy: string;
  /** When it was done with, or given up (epoch ms). */
  closedAt: number | null;
  startKey: string;
  lastKey: string;
}

/** Elections of bodies, with totals only. */
export const Elections = defineCollection<ElectionRecord>()({
  name: 'elections',
  indexes: [
    ['by_organization', 'organizationId', '-startedAt', '-_id'],
    ['by_path_at', 'orgPath', '-startedAt', '-_id'],
    ['by_closed_path', 'closedAt', 'orgPath'],
    ['by_waits_path', 'waits', 'orgPath'],
  ],
  // One that is over keeps the path and the name under which it was held.
  organizations: [
    {
      id: 'organizationId',
      path: 'orgPath',
      name: 'organizationName',
      while: () => ({ closedAt: null }),
    },
  ],
  retention: { kept: 'who was elected when, and by which numbers, is the history of a body' },
  about: none('who holds a post is public within the organisation; of a ballot only totals are there'),
  exit: {
    sheet: '换届选举',
    words: {
      body: organizationKindWords,
      kind: electionKindWords,
      place: electionPlaceWords,
      'sitting.post': postWords,
      state: electionStateWords,
      waits: {
        approval: electionStepWords.approval,
        review: electionStepWords.review,
        filing: electionStepWords.filing,
        install: electionStateWords.filed,
      },
      steps: takenWords,
      'steps.candidates': { ...takenWords, ...electedPostWords },
      'steps.voters': { ...takenWords, ...exclusionKindWords },
      'steps.ballots': { ...takenWords, ...electedPostWords },
      'steps.session': { ...takenWords, ...electedPostWords, ...postWords },
      'sentBack.step': electionStepWords,
      'changes.step': electionStepWords,
    },
    fields: {
      organizationId: '党组织编号',
      orgPath: '组织路径',
      organizationName: '党组织',
      body: '组织类别',
      kind: '选举类别',
      place: '任期类别',
      termEndsOn: '原届满日',
      sitting: '原任',
      state: '状态',
      waits: '等上级办的事',
      since: '等待时间',
      version: '版本',
      steps: '各步登记',
      sentBack: '退回',
      changes: '更正记录',
      startedAt: '开始时间',
      startedBy: '开始人',
      closedAt: '结束时间',
      startKey: '开始键',
      lastKey: '保存键',
    },
  },
});
