import { clusterEventWords, type ClusterEvent } from '../../../types/shared/clusters';
import {
  classFormWords,
  classKindWords,
  leastSessions,
  type AttendanceAsked,
  type ClassKind,
  type ClassPhase,
  type EnrolmentState,
  type ProposalReason,
} from '../../../types/shared/trainings';

export {
  enrolmentStateWords as enrolmentStateLabels,
  superiorStateWords as superiorStateLabels,
  attendanceAskedWords as askedLabels,
} from '../../../types/shared/trainings';

export { classFormWords, classKindWords };

/** What a class is, of an activity of a cluster its kind. */
export const kindWords = ({ kind, event }: { kind: ClassKind; event?: ClusterEvent | undefined }): string =>
  event ? clusterEventWords[event] : classKindWords[kind];

export const phaseLabels: Record<ClassPhase, string> = {
  draft: '草稿',
  enrolling: '正在报名',
  enrolled: '等开班',
  underWay: '正在办',
  over: '等结果',
  settled: '已结束',
  cancelled: '已取消',
};

/** What came of enrolling somebody: a place, or one on the waiting list. */
export const enrolledWords = ({ state, before = 0 }: { state: EnrolmentState; before?: number }): string =>
  state === 'enrolled' ? '已报名' : `名额满了，已候补，前面 ${before} 人`;

/** Whether who holds a class puts people on it: also later, since people come whom nobody enrolled, or were taken off by mistake. */
export const mayAdd = (phase: ClassPhase): boolean => phase !== 'draft' && phase !== 'cancelled';

/** What it means to take somebody off a class. */
export function leavingMeans(phase: ClassPhase): string {
  if (phase === 'settled')
    return '结果已经出来：退出以后，这个班的学时也没有了，本人会收到通知。退错了，可以再添加回来。';
  if (phase === 'underWay' || phase === 'over') return '退出以后，这个班不给他记学时，本人会收到通知。';
  return '退出以后，开班以前会由候补的同志补上。本人会收到通知。';
}

/** 4 次课至少到 3 次 */
export const askedIn = (asks: AttendanceAsked, sessions: number): string =>
  `${sessions} 次课至少到 ${leastSessions(asks, sessions)} 次`;

/** Why somebody is proposed, as their keepers read it. */
export const reasonLabels = (newForMonths?: number): Record<ProposalReason, string> => ({
  newSecretary: newForMonths ? `新任书记，任职不满 ${newForMonths} 个月` : '新任书记',
  secretary: '支部书记',
  instructor: '党建工作指导员',
  affairsWorker: '党务工作者',
  notTrained: '今年还没有参加过培训',
});
