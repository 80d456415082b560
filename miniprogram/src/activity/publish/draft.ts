import type { KindDetailField } from '../../../../types/shared/activities';
import { kindsText } from '../../domain/labels';
import type { Faults } from '../../kit/form/use-faults';
import { needed } from '../../kit/form/use-form';
import { formatMonth, monthOf, nextHalfHour } from '../../kit/format/time';
import { newActKey } from '../../services/act-key';
import type { ActivityKind, Input, Output } from '../../services/contract';

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
  /** Which text of the branch's drafts it goes on from, and how that read; 0 for none. */
  version: number;
  read?: DraftText;
}

/** What the person writes. */
export type DraftText = Omit<Draft, 'actKey' | 'version' | 'read'>;

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
    version: 0,
  };
}

/** The part of a draft that another keeper may have written too. */
export const textOf = ({ actKey: _key, version: _version, read: _read, ...text }: Draft): DraftText => text;

/** A gathering's title until its keeper writes another: `11月主题党日：…`, `11月党员大会、党课`. */
export function titleOf(kinds: ActivityKind[], guidance: Prepared['guidance'], startsAt: number): string {
  const month = formatMonth(monthOf(startsAt)).replace(/^\d+年/, '');
  const theme = kinds.includes('themeDay') && guidance ? `：${guidance.theme}` : '';
  return `${month}${kindsText(kinds)}${theme}`.slice(0, titleMax);
}

/** A standing plan to go on with; as a copy it gets a key of its own and the next time. */
export function draftOf(
  { actKey, plan, version }: Output<'activity.plan'>,
  asCopy: boolean,
  prepared: Prepared,
  now: number,
): Draft {
  const fresh = freshDraft(prepared, now);
  const lasts = plan.endsAt - plan.startsAt;
  const startsAt = asCopy ? fresh.startsAt : plan.startsAt;
  const draft: Draft = {
    ...fresh,
    actKey: asCopy ? fresh.actKey : actKey,
    version: asCopy ? 0 : version,
    kinds: plan.kinds,
    title: asCopy ? titleOf(plan.kinds, prepared.guidance, startsAt) : plan.title,
    startsAt,
    endsAt: startsAt + lasts,
    place: plan.place,
    details: plan.details,
    groupId: plan.audience?.groupId,
    observerIds: plan.audience?.observerIds ?? [],
    checkInRules: plan.checkInRules,
    guidanceId: asCopy ? fresh.guidanceId : plan.guidanceId,
    itemIds: asCopy ? fresh.itemIds : plan.itemIds,
  };
  return asCopy ? draft : { ...draft, read: textOf(draft) };
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
    organizationId,
    actKey,
    version: draft.version,
    kinds,
    startsAt,
    endsAt,
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
    guidanceId: themed ? guidanceId : undefined,
    itemIds: themed && guidanceId ? itemIds : [],
  };
}

/** How a detail is called in a draft, and what is said when it is missing. */
const asked: Record<KindDetailField, { name: keyof NonNullable<Details[ActivityKind]>; missing: string }> = {
  topic: { name: 'topic', missing: '请写上内容' },
  chair: { name: 'chairId', missing: '请选择主持人' },
  recorder: { name: 'recorderId', missing: '请选择记录人' },
  lecturer: { name: 'lecturer', missing: '请写上主讲人' },
};

/** What is wrong with a draft before it is sent, by the path of the question. */
export function faultsOf(draft: Draft, prepared: Prepared, now: number): Faults {
  return {
    title: needed(draft.title, '请写上主题'),
    place: needed(draft.place, '请写上地点'),
    startsAt: draft.endsAt <= now ? '这个时间已经过去了' : undefined,
    endsAt: wrongEnd(draft),
    groupId: scopeOf(draft, prepared) === 'group' ? needed(draft.groupId, '请选择是哪个党小组') : undefined,
    ...missingDetails(draft, prepared),
  };
}

function wrongEnd({ startsAt, endsAt }: Draft): string | undefined {
  if (endsAt <= startsAt) return '结束时间要晚于开始时间';
  return endsAt - startsAt > 24 * hour ? '一次活动不超过一天' : undefined;
}

function missingDetails(draft: Draft, prepared: Prepared): Faults {
  const faults: Faults = {};
  for (const kind of draft.kinds) {
    const requires = prepared.kinds.find((one) => one.kind === kind)?.requires ?? [];
    for (const field of requires) {
      const { name, missing } = asked[field];
      faults[`details.${kind}.${name}`] = needed(draft.details[kind]?.[name], missing);
    }
  }
  return faults;
}
