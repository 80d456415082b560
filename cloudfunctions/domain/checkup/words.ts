import type { CheckupCode } from '../../../types/shared/checkups';

/** What is open by the check-up, in a few words of a file. */
export const checkupCodeWords: Record<CheckupCode, string> = {
  meeting: '组织生活次数不够',
  duesUnpaid: '党费没有登记',
  duesToAssess: '党费没有核定',
  duesToPublish: '党费收缴情况没有公布',
  duesElsewhere: '没有在这里核定党费',
  term: '任期届满',
  termGoing: '任期届满，换届正在办',
  termUnknown: '没有登记届满日',
  developmentStep: '发展党员的一步该办了',
  developmentAsked: '发展党员等上级答复',
  nobodyOnTheWay: '没有正在发展的同志',
  hours: '党员学时没有学满',
  leaderHours: '书记、班子成员学时没有学满',
  noHours: '没有学时记录',
  trained: '参加培训的人数',
  temporary: '临时支部，一般不适用',
};
