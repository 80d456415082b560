import type { File } from '../../domain/attachments/list';
import { kindsText } from '../../domain/labels';
import { formatMonth, monthOf } from '../../kit/format/time';
import { newActKey } from '../../services/act-key';
import type { ActivityKind, Input, Output } from '../../services/contract';
import type { Guidance, KindRule, Planning, Prepared } from './planning';
import { kindsToBegin, sameClockTomorrow, startFor, type Wanted } from './proposal';

const hour = 3_600_000;

type Plan = Input<'activity.publish'>;
export type Details = NonNullable<Plan['details']>;
export type CheckInRules = NonNullable<Plan['checkInRules']>;

/** What is being written. Its key is made once, so that sending it again is the same publication. */
export interface Draft {
  actKey: string;
  kinds: ActivityKind[];
  title: string;
  startsAt: number;
  endsAt: number;
  place: string;
  hints: string;
  attachments: File[];
  details: Details;
  groupId?: string;
  joint: { id: string; name: string; townName: string }[];
  observerIds: string[];
  checkInRules: CheckInRules;
  guidanceId?: string;
  itemIds: string[];
  /** Which text of the branch's drafts it goes on from, and how that read; 0 for none. */
  version: number;
  read?: DraftText;
}

/** What the person writes. */
export type DraftText = Omit<Draft, 'actKey' | 'version' | 'read'>;

/** The guidance by which a theme day is held that begins at an instant. */
export const guidanceAt = (
  { guidances }: Pick<Prepared, 'guidances'>,
  startsAt: number,
): Guidance | undefined => guidances.find(({ month }) => month === monthOf(startsAt));

/** A gathering of the kinds that are wanted, or due; filled from the guidance of its month, where the last one was. */
export function freshDraft(planning: Planning, wanted: Wanted = {}): Draft {
  const { prepared } = planning;
  const kinds = kindsToBegin(prepared, wanted);
  const startsAt = wanted.startsAt ?? startFor(kinds, planning, wanted);
  const { groups } = prepared;
  return {
    actKey: newActKey(),
    kinds,
    startsAt,
    endsAt: wanted.endsAt ?? startsAt + 2 * hour,
    place: wanted.place ?? prepared.lastPlace ?? '',
    hints: '',
    attachments: [],
    details: {},
    groupId: groups.length === 1 ? groups[0]?.id : undefined,
    joint: [],
    observerIds: [],
    checkInRules: {},
    version: 0,
    ...fromGuidance(kinds, startsAt, prepared),
  };
}

/** What a gathering takes over from the guidance of its month: title, and the items that are required. */
function fromGuidance(
  kinds: ActivityKind[],
  startsAt: number,
  prepared: Prepared,
): Pick<Draft, 'title' | 'guidanceId' | 'itemIds'> {
  const guidance = guidanceAt(prepared, startsAt);
  return {
    title: titleOf(kinds, guidance, startsAt),
    guidanceId: guidance?.id,
    itemIds: guidance?.items.filter((item) => item.required).map((item) => item.id) ?? [],
  };
}

/**
 * A draft with other kinds or another start. What nobody has written follows: the title, and with the month its guidance;
 * the start, where it is as the form proposed it for the kinds before.
 */
export function changedTo(
  draft: Draft,
  { kinds = draft.kinds, startsAt }: Partial<Pick<Draft, 'kinds' | 'startsAt'>>,
  planning: Planning,
): Partial<Draft> {
  const { prepared } = planning;
  const isProposed = draft.startsAt === startFor(draft.kinds, planning);
  const begins = startsAt ?? (isProposed ? startFor(kinds, planning) : draft.startsAt);
  const before = guidanceAt(prepared, draft.startsAt);
  const next = fromGuidance(kinds, begins, prepared);
  const isOwnTitle = draft.title !== titleOf(draft.kinds, before, draft.startsAt);
  const isOtherMonth = next.guidanceId !== before?.id;
  return {
    kinds,
    startsAt: begins,
    endsAt: begins + (draft.endsAt - draft.startsAt),
    ...(!isOwnTitle && { title: next.title }),
    ...(isOtherMonth && { guidanceId: next.guidanceId, itemIds: next.itemIds }),
  };
}

/** The part of a draft that another keeper may have written too. */
export const textOf = ({ actKey: _key, version: _version, read: _read, ...text }: Draft): DraftText => text;

/** A gathering's title until its keeper writes another: `11月主题党日：…`, `11月党员大会、党课`. */
export function titleOf(kinds: ActivityKind[], guidance: Guidance | undefined, startsAt: number): string {
  if (kinds.length === 0) return '';
  const month = formatMonth(monthOf(startsAt)).replace(/^\d+年/, '');
  const theme = kinds.includes('themeDay') && guidance ? `：${guidance.theme}` : '';
  return `${month}${kindsText(kinds)}${theme}`;
}

/** A standing plan to go on with; as a copy it gets a key of its own, and a time and a guidance that are to come. */
export function draftOf(
  { actKey, plan, version }: Output<'activity.plan'>,
  asCopy: boolean,
  planning: Planning,
): Draft {
  const { prepared, now } = planning;
  const own: Draft = {
    ...freshDraft(planning),
    actKey,
    version,
    kinds: plan.kinds,
    title: plan.title,
    startsAt: plan.startsAt,
    endsAt: plan.endsAt,
    place: plan.place,
    hints: plan.hints,
    attachments: plan.attachments,
    details: plan.details,
    groupId: plan.audience?.groupId,
    observerIds: plan.audience?.observerIds ?? [],
    checkInRules: plan.checkInRules,
    guidanceId: plan.guidanceId,
    itemIds: plan.itemIds,
  };
  if (!asCopy) return { ...own, read: textOf(own) };
  const startsAt = plan.kinds.includes('themeDay')
    ? startFor(plan.kinds, planning)
    : sameClockTomorrow(plan.startsAt, now);
  return {
    ...own,
    actKey: newActKey(),
    version: 0,
    // A file goes with one gathering.
    attachments: [],
    startsAt,
    endsAt: startsAt + (plan.endsAt - plan.startsAt),
    ...fromGuidance(plan.kinds, startsAt, prepared),
  };
}

/** Who the gathering is for, by its kinds. */
export const scopeOf = ({ kinds }: Pick<Draft, 'kinds'>, prepared: Prepared): KindRule['scope'] =>
  prepared.kinds.find(({ kind }) => kind === kinds[0])?.scope ?? 'branch';

/** How many people of the branch are told: who is expected, and who sits in. */
export function toldOf(draft: Draft, prepared: Prepared): number {
  const { members, committee, groups } = prepared;
  const scope = scopeOf(draft, prepared);
  const expected = {
    branch: members.length,
    committee: committee.length,
    group: groups.find(({ id }) => id === draft.groupId)?.members ?? 0,
  }[scope];
  return expected + (scope === 'branch' ? 0 : draft.observerIds.length);
}

/** A draft as the cloud takes it. */
export function planOf(draft: Draft, prepared: Prepared, organizationId: string): Plan {
  const { actKey, kinds, startsAt, endsAt, details, guidanceId, itemIds } = draft;
  const scope = scopeOf(draft, prepared);
  const themed = kinds.includes('themeDay');
  return {
    organizationId,
    actKey,
    version: draft.version,
    kinds,
    startsAt,
    endsAt,
    title: draft.title.trim(),
    place: draft.place.trim(),
    hints: draft.hints.trim(),
    attachments: draft.attachments.map(({ fileId, name }) => ({ fileId, name })),
    details: Object.fromEntries(kinds.flatMap((kind) => (details[kind] ? [[kind, details[kind]]] : []))),
    audience: {
      scope,
      groupId: scope === 'group' ? draft.groupId : undefined,
      jointIds: scope === 'branch' ? draft.joint.map(({ id }) => id) : [],
      observerIds: scope === 'branch' ? [] : draft.observerIds,
    },
    checkInRules: draft.checkInRules,
    guidanceId: themed ? guidanceId : undefined,
    itemIds: themed && guidanceId ? itemIds : [],
  };
}
