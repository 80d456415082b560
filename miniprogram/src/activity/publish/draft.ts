import { kindsText } from '../../domain/labels';
import { formatMonth, monthOf, nextHalfHour } from '../../kit/format/time';
import { newActKey } from '../../services/act-key';
import type { ActivityKind, Input, Output } from '../../services/contract';
import type { KindDetailField } from '../../../../types/shared/activities';

const hour = 3_600_000;
export const titleMax = 40;

/** What the cloud tells of the branch for planning. */
export type Prepared = Output<'activity.prepare'>;
export type KindRule = Prepared['kinds'][number];
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
  details: Details;
  groupId?: string;
  joint: { id: string; name: string; townName: string }[];
  observerIds: string[];
  checkInRules: CheckInRules;
  guidanceId?: string;
  itemIds: string[];
}

/** A theme day on the branch's fixed day, filled from the guidance, where the last gathering was. */
export function freshDraft(prepared: Prepared, now: number): Draft {
  const { themeDay, guidance, lastPlace = '' } = prepared;
  const startsAt = themeDay?.startsAt ?? nextHalfHour(now);
  return {
    actKey: newActKey(),
    kinds: ['themeDay'],
    title: titleOf(['themeDay'], guidance, startsAt),
    startsAt,
    endsAt: startsAt + 2 * hour,
    place: lastPlace,
    details: {},
    joint: [],
    observerIds: [],
    checkInRules: {},
    itemIds: guidance?.items.filter((item) => item.required).map((item) => item.id) ?? [],
    guidanceId: guidance?.id,
  };
}

/** A gathering's title until its keeper writes another: `11月主题党日：…`, `11月党员大会、党课`. */
export function titleOf(kinds: ActivityKind[], guidance: Prepared['guidance'], startsAt: number): string {
  const month = formatMonth(monthOf(startsAt)).replace(/^\d+年/, '');
  const theme = kinds.includes('themeDay') && guidance ? `：${guidance.theme}` : '';
  return `${month}${kindsText(kinds)}${theme}`.slice(0, titleMax);
}

/** A standing plan to go on with; as a copy it gets a key of its own and the next time. */
export function draftOf(
  { actKey, plan }: Output<'activity.plan'>,
  asCopy: boolean,
  prepared: Prepared,
  now: number,
): Draft {
  const fresh = freshDraft(prepared, now);
  const lasts = plan.endsAt - plan.startsAt;
  const startsAt = asCopy ? fresh.startsAt : plan.startsAt;
  return {
    ...fresh,
    actKey: asCopy ? fresh.actKey : actKey,
    kinds: plan.kinds,
    title: asCopy ? titleOf(plan.kinds, prepared.guidance, startsAt) : plan.title,
    startsAt,
    endsAt: startsAt + lasts,
    place: plan.place,
    details: plan.details,
    groupId: plan.audience?.groupId,
    observerIds: plan.audience?.observerIds ?? [],
    checkInRules: plan.checkInRules,
    ...(asCopy ? {} : { guidanceId: plan.guidanceId, itemIds: plan.itemIds }),
  };
}

/** Who the gathering is for, by its kinds. */
export const scopeOf = ({ kinds }: Draft, prepared: Prepared): KindRule['scope'] =>
  prepared.kinds.find(({ kind }) => kind === kinds[0])?.scope ?? 'branch';

/** A draft as the cloud takes it. */
export function planOf(draft: Draft, prepared: Prepared, organizationId: string): Plan {
  const { actKey, kinds, startsAt, endsAt, details, guidanceId, itemIds } = draft;
  const scope = scopeOf(draft, prepared);
  const themed = kinds.includes('themeDay');
  return {
    ...{ organizationId, actKey, kinds, startsAt, endsAt },
    title: draft.title.trim(),
    place: draft.place.trim(),
    details: Object.fromEntries(kinds.flatMap((kind) => (details[kind] ? [[kind, details[kind]]] : []))),
    audience: {
      scope,
      groupId: scope === 'group' ? draft.groupId : undefined,
      jointIds: scope === 'branch' ? draft.joint.map(({ id }) => id) : [],
      observerIds: scope === 'branch' ? [] : draft.observerIds,
    },
    checkInRules: draft.checkInRules,
    ...(themed && guidanceId && { guidanceId }),
    itemIds: themed && guidanceId ? itemIds : [],
  };
}

/** What is wrong with a draft, by field; details by kind and field. */
export type Faults = Partial<Record<string, string>>;

export const detailFault = (kind: ActivityKind, field: KindDetailField) => `${kind}.${field}`;

const missing: Record<KindDetailField, string> = {
  topic: '请写上内容',
  chair: '请选择主持人',
  recorder: '请选择记录人',
  lecturer: '请写上主讲人',
};

/** Checks a draft before it is sent; the cloud checks again. */
export function faultsOf(draft: Draft, prepared: Prepared, now: number): Faults {
  const faults: Faults = {};
  if (!draft.title.trim()) faults.title = '请写上主题';
  if (!draft.place.trim()) faults.place = '请写上地点';
  if (draft.endsAt <= now) faults.startsAt = '这个时间已经过去了';
  if (draft.endsAt <= draft.startsAt) faults.endsAt = '结束时间要晚于开始时间';
  else if (draft.endsAt - draft.startsAt > 24 * hour) faults.endsAt = '一次活动不超过一天';
  if (scopeOf(draft, prepared) === 'group' && !draft.groupId) faults.groupId = '请选择是哪个党小组';
  for (const kind of draft.kinds) {
    const written = draft.details[kind];
    const has = {
      topic: written?.topic?.trim(),
      chair: written?.chairId,
      recorder: written?.recorderId,
      lecturer: written?.lecturer?.trim(),
    };
    const rule = prepared.kinds.find((one) => one.kind === kind);
    for (const field of rule?.requires ?? []) {
      if (!has[field]) faults[detailFault(kind, field)] = missing[field];
    }
  }
  return faults;
}
