import type { RuleId } from '../domain/rules/registry';
import type { ActivityKind, KindDetailField, PlanScope } from '../../types/shared/activities';

/** What a kind of gathering is: whose it is unless the planner says otherwise, what is written down, its article. */
export interface KindRule {
  scope: PlanScope;
  /** It is that by what it is: a general meeting of some of the members is none. */
  whole?: true;
  requires: readonly KindDetailField[];
  /** By which it is held. */
  rule?: RuleId;
}

/** Trainings rest on no rule of the registry. */
export const kindRules: Record<ActivityKind, KindRule> = {
  generalMeeting: {
    scope: 'branch',
    whole: true,
    requires: ['topic', 'chair'],
    rule: 'generalMeetings',
  },
  committeeMeeting: {
    scope: 'committee',
    whole: true,
    requires: ['topic', 'chair'],
    rule: 'committeeMeetings',
  },
  groupMeeting: { scope: 'group', requires: ['topic', 'chair'], rule: 'groupMeetings' },
  partyLecture: {
    scope: 'branch',
    requires: ['topic', 'lecturer'],
    rule: 'partyLecture',
  },
  themeDay: { scope: 'branch', requires: [], rule: 'themeDays' },
  organizationalLife: {
    scope: 'branch',
    requires: ['topic', 'chair'],
    rule: 'organizationalLives',
  },
  democraticReview: { scope: 'branch', requires: ['chair'], rule: 'democraticReviews' },
  training: { scope: 'branch', requires: ['topic'] },
};

/** Whose a gathering of these kinds is by itself; `undefined` when the kinds differ, so that they are separate ones. */
export function ownScope(kinds: readonly ActivityKind[]): PlanScope | undefined {
  const scopes = new Set(kinds.map((kind) => kindRules[kind].scope));
  return scopes.size === 1 ? [...scopes][0] : undefined;
}

/** The first kind that cannot be held for those only, or for more; others may sit in. Rules `generalMeetings` and `committeeMeetings`. */
export const notFor = (scope: PlanScope, kinds: readonly ActivityKind[]): ActivityKind | undefined =>
  kinds.find((kind) => kindRules[kind].whole && kindRules[kind].scope !== scope);

/** The first thing that a kind asks for and that is not written down. */
export function missingDetail(
  kinds: readonly ActivityKind[],
  details: Partial<Record<ActivityKind, Partial<Record<KindDetailField, unknown>>>>,
): { kind: ActivityKind; field: KindDetailField } | undefined {
  return kinds
    .flatMap((kind) => kindRules[kind].requires.map((field) => ({ kind, field })))
    .find(({ kind, field }) => !details[kind]?.[field]);
}
