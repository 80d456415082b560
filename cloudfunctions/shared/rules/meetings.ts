import type { ActivityKind } from '../../../types/vocabulary';
import { branchWorkArticle, type Citation } from '../regulations';
import { parameters, valueOn, type Parameter } from './parameters';

/** What of a branch decides which meetings are due. */
export interface Structure {
  fullMembers: number;
  /** 党小组 */
  groups: number;
}

export const periodKinds = ['month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

interface MeetingRule {
  kind: ActivityKind;
  every: PeriodKind;
  times: Parameter;
  /** Why it is not asked of a branch of this structure, if so. */
  exempt?: (structure: Structure, day: string) => Exemption | undefined;
  /** The article that names the meeting, where none fixes how often. */
  namedIn?: Citation;
}

/** 支部工作条例第二十条: fewer full members than a committee needs; 第十三条: no groups were formed. */
export type Exemption = 'NO_COMMITTEE' | 'NO_GROUPS';

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

/** A meeting that is due in a period, or why it is not. */
export interface DueMeeting {
  kind: ActivityKind;
  every: PeriodKind;
  times: number;
  exempt?: Exemption;
  citation: Citation;
  /** True when how often is a local practice and no rule. */
  practice: boolean;
}

/** The meetings due of a branch in the periods that end on or after a day (`YYYY-MM-DD`, Beijing). */
export function meetingsDue(structure: Structure, day: string): DueMeeting[] {
  return meetingRules.flatMap(({ kind, every, times, exempt, namedIn }) => {
    const citation = times.citation ?? namedIn;
    const number = valueOn(times, day);
    if (!number || !citation) return [];
    const why = exempt?.(structure, day);
    return { kind, every, times: number, ...(why && { exempt: why }), citation, practice: !times.citation };
  });
}
