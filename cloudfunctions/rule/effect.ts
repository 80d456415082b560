import type { Judgement } from '../../types/rule/words';
import { meetingsDue, type Structure } from '../domain/compliance/meetings';
import { warningsOf, type Elected } from '../domain/organization/warnings';
import type { RuleBook } from '../domain/rules/book';
import type { NumberId } from '../domain/rules/registry';

/** A branch as the rules see it. */
export interface BranchFacts {
  id: string;
  /** What lies directly below the district on the way down to it. */
  townId: string;
  elected: Elected;
  structure: Structure;
}

/** The numbers whose effect can be recounted from how branches are made up. */
export const recountable: readonly NumberId[] = [
  'branchFullMembers',
  'branchMembersAtMost',
  'jointBranchUnitsAtMost',
  'committeeFromFull',
  'committeeAtLeast',
  'committeeAtMost',
  'termReminderMonths',
  'generalMeetings',
  'committeeMeetings',
  'groupMeetings',
  'partyLectures',
  'themeDays',
  'organizationalLives',
  'democraticReviews',
  'committeeQuorumPercent',
];

type Judged = Partial<Record<Judgement, number>>;

/**
 * What a branch is judged by when all that begins on a day (`YYYY-MM-DD`) has begun: its warnings, how often it owes which
 * meeting, and how many of its committee must be there. Each as a number, so that two books can be compared.
 */
export function judgedBy(rules: RuleBook, { elected, structure }: BranchFacts, day: string): Judged {
  const judged: Judged = {};
  for (const { code } of warningsOf(elected, day, rules)) judged[code] = 1;
  for (const { kind, times, exempt } of meetingsDue(structure, firstMonthFrom(day), rules)) {
    // Trainings are owed by no rule.
    if (kind !== 'training') judged[kind] = exempt ? 0 : times;
  }
  const percent = rules.numberOn('committeeQuorumPercent', day) ?? 0;
  judged.committeeQuorum = Math.ceil((percent * elected.committeeSize) / 100);
  return judged;
}

/** The month in which a month, a quarter and a year begin, the first from a day on. */
function firstMonthFrom(day: string): string {
  const year = Number(day.slice(0, 4));
  return day.endsWith('-01-01') ? `${year}-01` : `${year + 1}-01`;
}

/** For how many branches two books differ on a day, by town and by what is judged: more asked or said, or less. */
export function effectOf(
  branches: readonly BranchFacts[],
  [before, after]: readonly [RuleBook, RuleBook],
  day: string,
) {
  const changes = new Map<Judgement, { more: number; fewer: number }>();
  const towns = new Map<string, { branches: number; changed: number }>();
  for (const branch of branches) {
    const [was, is] = [judgedBy(before, branch, day), judgedBy(after, branch, day)];
    const town = towns.get(branch.townId) ?? { branches: 0, changed: 0 };
    town.branches += 1;
    let differs = false;
    for (const what of Object.keys({ ...was, ...is }) as Judgement[]) {
      const by = (is[what] ?? 0) - (was[what] ?? 0);
      if (by === 0) continue;
      differs = true;
      const counted = changes.get(what) ?? { more: 0, fewer: 0 };
      counted[by > 0 ? 'more' : 'fewer'] += 1;
      changes.set(what, counted);
    }
    if (differs) town.changed += 1;
    towns.set(branch.townId, town);
  }
  return {
    branches: branches.length,
    changed: [...towns.values()].reduce((sum, town) => sum + town.changed, 0),
    towns,
    changes: [...changes].map(([what, counted]) => ({ what, ...counted })),
  };
}
