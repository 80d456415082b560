import { branchWorkArticle, type Citation } from '../rules/regulations';
import { parameters, valueOn, type Parameter } from '../rules/parameters';
import type { ActivityKind } from '../../../types/shared/activities';
import type { Exemption, PeriodKind } from '../../../types/shared/duties';

/** What of a branch decides which meetings are due. */
export interface Structure {
  fullMembers: number;
  /** 党小组 */
  groups: number;
}

interface MeetingRule {
  kind: ActivityKind;
  every: PeriodKind;
  times: Parameter;
  /** Of what in the branch each owes it; without it the branch as a whole. */
  each?: (structure: Structure) => number;
  /** Why it is not asked of a branch of this structure: 第二十条 no committee, 第十三条 no groups. */
  exempt?: (structure: Structure, day: string) => Exemption | undefined;
  /** The article that names the meeting, where none fixes how often. */
  namedIn?: Citation;
}

/** Which meetings a branch owes, and how often. 支部工作条例（试行）第十一至十八条. */
const meetingRules: readonly MeetingRule[] = [
  { kind: 'generalMeeting', every: 'quarter', times: parameters.generalMeetings },
  {
    kind: 'committeeMeeting',
    every: 'month',
    times: parameters.committeeMeetings,
    exempt: ({ fullMembers }, day) =>
      fullMembers < (valueOn(parameters.committeeFromFull, day) ?? 0) ? 'NO_COMMITTEE' : undefined,
  },
  {
    kind: 'groupMeeting',
    every: 'month',
    times: parameters.groupMeetings,
    each: ({ groups }) => groups,
    exempt: ({ groups }) => (groups === 0 ? 'NO_GROUPS' : undefined),
  },
  {
    kind: 'partyLecture',
    every: 'quarter',
    times: parameters.partyLectures,
    namedIn: branchWorkArticle('第十六条'),
  },
  { kind: 'themeDay', every: 'month', times: parameters.themeDays },
  { kind: 'organizationalLife', every: 'year', times: parameters.organizationalLives },
  { kind: 'democraticReview', every: 'year', times: parameters.democraticReviews },
];

/** Where it comes from that a kind of meeting is held, and so often. */
export interface MeetingBasis {
  kind: ActivityKind;
  every: PeriodKind;
  citation: Citation;
  /** True when how often is a local practice and no rule. */
  practice: boolean;
}

/** A meeting that is due in a period, or why it is not. */
export interface DueMeeting {
  kind: ActivityKind;
  every: PeriodKind;
  times: number;
  exempt?: Exemption;
}

/** The basis of every kind of meeting that is due at all, in the order of the articles. */
export const meetingBases: readonly MeetingBasis[] = meetingRules.flatMap(
  ({ kind, every, times, namedIn }) => {
    const citation = times.citation ?? namedIn;
    return citation ? { kind, every, citation, practice: !times.citation } : [];
  },
);

/** The meetings due of a branch in the periods that a day (`YYYY-MM-DD`, Beijing) lies in. */
export function meetingsDue(structure: Structure, day: string): DueMeeting[] {
  return meetingRules.flatMap(({ kind, every, times, each, exempt }) => {
    const number = valueOn(times, day);
    if (!number) return [];
    const why = exempt?.(structure, day);
    return { kind, every, times: number * (why ? 1 : (each?.(structure) ?? 1)), ...(why && { exempt: why }) };
  });
}
