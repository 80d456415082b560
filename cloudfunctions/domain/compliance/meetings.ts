import type { Citation } from '../../../types/domain/citation';
import type { RuleBook } from '../rules/book';
import { isPractice, type NumberId, type RuleId } from '../rules/registry';
import { periodOf } from './periods';
import type { ActivityKind } from '../../../types/shared/activities';
import type { Exemption, PeriodKind } from '../../../types/shared/duties';

/** What of a branch decides which meetings are due. */
export interface Structure {
  fullMembers: number;
  /** 党小组 */
  groups: number;
  /** Which they are; absent in what was written before this was. */
  groupIds?: string[];
}

interface MeetingRule {
  kind: ActivityKind;
  every: PeriodKind;
  times: NumberId;
  /** Of what in the branch each owes it; without it the branch as a whole. */
  each?: (structure: Structure) => number;
  /** Why it is not asked of a branch of this structure: it has no committee, or no groups. */
  exempt?: (structure: Structure, committeeFrom: number) => Exemption | undefined;
  /** The rule that names the meeting. */
  rule: RuleId;
}

/** Which meetings a branch owes, and how often. */
const meetingRules: readonly MeetingRule[] = [
  { kind: 'generalMeeting', every: 'quarter', times: 'generalMeetings', rule: 'generalMeetings' },
  {
    kind: 'committeeMeeting',
    every: 'month',
    times: 'committeeMeetings',
    rule: 'committeeMeetings',
    exempt: ({ fullMembers }, committeeFrom) => (fullMembers < committeeFrom ? 'NO_COMMITTEE' : undefined),
  },
  {
    kind: 'groupMeeting',
    every: 'month',
    times: 'groupMeetings',
    rule: 'groupMeetings',
    each: ({ groups }) => groups,
    exempt: ({ groups }) => (groups === 0 ? 'NO_GROUPS' : undefined),
  },
  {
    kind: 'partyLecture',
    every: 'quarter',
    times: 'partyLectures',
    rule: 'partyLecture',
  },
  { kind: 'themeDay', every: 'month', times: 'themeDays', rule: 'themeDays' },
  { kind: 'organizationalLife', every: 'year', times: 'organizationalLives', rule: 'organizationalLives' },
  { kind: 'democraticReview', every: 'year', times: 'democraticReviews', rule: 'democraticReviews' },
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

/** On what every kind of meeting that is due at all rests on a day (`YYYY-MM-DD`), in the order of the rules. */
export const meetingBases = (day: string, rules: RuleBook): MeetingBasis[] =>
  meetingRules.map(({ kind, every, times, rule }) => ({
    kind,
    every,
    citation: rules.cite(rule, day),
    practice: isPractice(times),
  }));

/**
 * The meetings due of a branch in the periods that a month (`YYYY-MM`) lies in, by the rules of the day on which each
 * period began: what changes within a quarter holds from the next one on.
 */
export function meetingsDue(structure: Structure, month: string, rules: RuleBook): DueMeeting[] {
  return meetingRules.flatMap(({ kind, every, times, each, exempt }) => {
    const day = `${periodOf(every, month).from}-01`;
    const number = rules.numberOn(times, day);
    if (!number) return [];
    const why = exempt?.(structure, rules.numberOn('committeeFromFull', day) ?? 0);
    return { kind, every, times: number * (why ? 1 : (each?.(structure) ?? 1)), ...(why && { exempt: why }) };
  });
}
