import type * as z from 'zod';
import type { activityContract } from '../../types/activity/contract';
import { keyOfMember } from '../kernel/audience';
import { monthOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import type { Attachment } from '../domain/attachments/inspect';
import { withCoarsePlace } from './coarse-place';
import { committeeOf, ownOf, rollMembers } from '../domain/gathering/expected';
import { missingDetail, notFor, ownScope } from './kinds';
import type { ActivityKind, PlanScope } from '../../types/shared/activities';
import type { ActivityRecord, RollRecord } from '../domain/gathering/model';
import type { GuidanceRecord } from '../domain/guidance/model';
import type { MemberRecord } from '../domain/membership/model';
import type { OrganizationRecord } from '../domain/organization/model';

/** A plan as a keeper sends it. */
export type Plan = Omit<
  z.infer<typeof activityContract.actions.publish.input>,
  'organizationId' | 'actKey' | 'version'
>;

/** What a plan is held against. */
export interface PlanFacts {
  branch: OrganizationRecord;
  /** Active members of the branch. */
  members: MemberRecord[];
  groups: OrganizationRecord[];
  /** The branches named as holding it jointly, and their members. */
  joint: { branch: OrganizationRecord; members: MemberRecord[] }[];
  guidance: GuidanceRecord | undefined;
  /** The draft as it stood. */
  before?: ActivityRecord;
}

type Planned = Pick<
  ActivityRecord,
  | 'kinds'
  | 'title'
  | 'month'
  | 'startsAt'
  | 'endsAt'
  | 'place'
  | 'hints'
  | 'details'
  | 'groupId'
  | 'askedIds'
  | 'jointIds'
  | 'branches'
  | 'observerIds'
  | 'observerNames'
  | 'checkInRules'
  | 'agenda'
  | 'guidanceId'
> & { scope: PlanScope };

/** The one `_id` of the activity that a branch plans under a key: short, since the ids of much else are made with it. */
export const activityIdOf = (branchId: string, actKey: string): string => `a-${digestOf(branchId, actKey)}`;

/** What a plan comes to, with names; refuses what does not hold against the facts. */
export function settlePlan(plan: Plan, facts: PlanFacts): Planned {
  const kinds = [...new Set(plan.kinds)];
  const scope = plan.audience?.scope ?? ownScope(kinds);
  if (!scope) refuse('ACTIVITY.KINDS_DIFFER_IN_AUDIENCE');
  const kind = notFor(scope, kinds);
  if (kind) refuse('ACTIVITY.WRONG_AUDIENCE', { kind });
  requireStay(plan, plan.checkInRules);
  const joint = new Set((plan.audience?.jointIds ?? []).filter((id) => id !== facts.branch._id));
  if (joint.size !== facts.joint.length) refuse('ACTIVITY.UNKNOWN_BRANCH');
  if (scope === 'committee' && committeeOf(facts.branch, facts.members).length === 0)
    refuse('ACTIVITY.NO_COMMITTEE');
  const groupId = scope === 'group' ? plan.audience?.groupId : undefined;
  if (scope === 'group' && !facts.groups.some(({ _id }) => _id === groupId)) refuse('ACTIVITY.UNKNOWN_GROUP');
  const { observerIds: named = [], observerNames = [] } = plan.audience ?? {};
  for (const memberId of named) personOf(memberId, facts);
  // Whom it is for is expected, whatever else is said of them.
  const own = new Set(ownOf({ scope, groupId }, facts.branch, facts.members).map(({ _id }) => _id));
  const observerIds = [...new Set(named)].filter((memberId) => !own.has(memberId));
  const adopted = plan.itemIds.length > 0 ? plan.guidanceId : undefined;
  return {
    kinds,
    scope,
    observerIds,
    observerNames,
    title: plan.title,
    startsAt: plan.startsAt,
    endsAt: plan.endsAt,
    place: plan.place,
    hints: plan.hints,
    month: monthOf(plan.startsAt),
    details: detailsOf(plan.details, facts),
    ...(groupId && { groupId }),
    // Those asked come in when they say yes.
    askedIds: facts.joint.map(({ branch }) => branch._id),
    jointIds: [],
    branches: [facts.branch.name],
    checkInRules: withCoarsePlace(plan.checkInRules),
    agenda: adopt(plan, facts.guidance, facts.before?.agenda),
    ...(adopted && { guidanceId: adopted }),
  };
}

/** What is written down as each kind, with the names of the branch's people. */
export function detailsOf(
  details: Plan['details'],
  facts: Pick<PlanFacts, 'members'>,
): ActivityRecord['details'] {
  return Object.fromEntries(
    Object.entries(details).map(([kind, { topic, chairId, recorderId, lecturer }]) => [
      kind,
      {
        ...(topic && { topic }),
        ...(chairId && { chair: personOf(chairId, facts) }),
        ...(recorderId && { recorder: personOf(recorderId, facts) }),
        ...(lecturer && { lecturer }),
      },
    ]),
  );
}

/** Refuses a minimum stay that nobody can reach: longer than the gathering lasts. */
export function requireStay(
  { startsAt, endsAt }: Pick<ActivityRecord, 'startsAt' | 'endsAt'>,
  { minimumStayMinutes = 0 }: ActivityRecord['checkInRules'],
): void {
  if (minimumStayMinutes * 60_000 > endsAt - startsAt) refuse('ACTIVITY.STAY_TOO_LONG');
}

/** Refuses what a kind asks for and the plan does not say; drafts may still lack it. */
export function requireDetails(kinds: readonly ActivityKind[], details: ActivityRecord['details']): void {
  const missing = missingDetail(kinds, details);
  if (missing) refuse('ACTIVITY.DETAIL_MISSING', missing);
}

function personOf(memberId: string, { members }: Pick<PlanFacts, 'members'>) {
  const member = members.find(({ _id }) => _id === memberId);
  if (!member) refuse('ACTIVITY.PERSON_NOT_IN_BRANCH');
  return { memberId, name: member.name };
}

/** Everything in a plan that a person wrote, for the content check. */
export const writtenIn = ({
  title,
  place,
  hints,
  attachments,
  details,
  audience,
}: Pick<Plan, 'title' | 'place' | 'hints' | 'attachments' | 'details' | 'audience'>): (
  | string
  | undefined
)[] => [
  ...[title, place, hints, ...attachments.map(({ name }) => name)],
  ...Object.values(details).flatMap(({ topic, lecturer }) => [topic, lecturer]),
  ...(audience?.observerNames ?? []),
];

/**
 * The guidance's items as points of the agenda. What was adopted before stays, also when the guidance has it no more: a
 * new version takes nothing from what a branch has planned.
 */
export function adopt(
  { guidanceId, itemIds }: Pick<Plan, 'guidanceId' | 'itemIds'>,
  guidance: GuidanceRecord | undefined,
  before: ActivityRecord['agenda'] = [],
): ActivityRecord['agenda'] {
  const wanted = [...new Set(itemIds)];
  const adopted = new Map(before.map((point) => [point.itemId, point]));
  const isKept = wanted.every((itemId) => adopted.has(itemId));
  if (guidanceId && !guidance && !(wanted.length > 0 && isKept)) refuse('ACTIVITY.GUIDANCE_NOT_PUBLISHED');
  return wanted.map((itemId) => {
    const item = guidance?.content.items.find((candidate) => candidate.id === itemId);
    if (item) return { itemId, text: item.text, required: item.required, source: item.source };
    return adopted.get(itemId) ?? refuse('ACTIVITY.UNKNOWN_GUIDANCE_ITEM', { itemId });
  });
}

/** Whom a planned gathering is for, as audience keys. */
export function audienceOf(planned: Planned, facts: PlanFacts): string[] {
  const own = {
    branch: () => [facts.branch._id],
    group: () => [planned.groupId ?? ''],
    committee: () => committeeOf(facts.branch, facts.members).map(({ _id }) => keyOfMember(_id)),
  }[planned.scope]();
  return [...own, ...planned.observerIds.map(keyOfMember)];
}

/** Who is expected of the branch that runs it; others come in when they say yes. */
export const rollOf = (activityId: string, planned: Planned, { branch, members }: PlanFacts): RollRecord => ({
  _id: `${activityId}:${branch._id}`,
  activityId,
  organizationId: branch._id,
  members: rollMembers(planned, branch, members),
  month: planned.month,
});

/** A standing activity as a plan: to go on with a draft, or to copy. */
export function planOf(activity: ActivityRecord): Plan & { attachments: Attachment[] } {
  const {
    kinds,
    title,
    startsAt,
    endsAt,
    place,
    hints = '',
    attachments = [],
    checkInRules,
    scope,
    groupId,
  } = activity;
  const { observerIds, observerNames, guidanceId, askedIds: jointIds = [] } = activity;
  return {
    kinds,
    title,
    startsAt,
    endsAt,
    place,
    hints,
    attachments,
    checkInRules,
    guidanceId,
    details: Object.fromEntries(
      Object.entries(activity.details).map(([kind, { topic, chair, recorder, lecturer }]) => [
        kind,
        { topic, chairId: chair?.memberId, recorderId: recorder?.memberId, lecturer },
      ]),
    ),
    // A session of a class can be copied as a training of the branch.
    audience: { scope: scope === 'class' ? 'branch' : scope, groupId, jointIds, observerIds, observerNames },
    itemIds: activity.agenda.flatMap(({ itemId }) => itemId ?? []),
  };
}
