import { formatMonth, monthOf, nextHalfHour } from '../../format/time';
import { newActKey } from '../../services/act-key';
import type { Output } from '../../services/contract';
import { forget, keep, recall } from '../../services/storage';

const hour = 3_600_000;
const titleMax = 40;

/** The guidance of the month, as the first screen knows it. */
export type Guidance = NonNullable<Output<'home.get'>['guidance']>;

/** What is being written. Its key is made once, so that sending it again is the same publication. */
export interface Draft {
  actKey: string;
  title: string;
  startsAt: number;
  endsAt: number;
  place: string;
  itemIds: string[];
  guidanceId?: string;
}

const draftName = (organizationId: string) => `publish:${organizationId}`;
const placeName = (organizationId: string) => `place:${organizationId}`;

/** A theme day of two hours from the next half hour, titled and filled from the guidance, where it was last time. */
export function freshDraft(organizationId: string, guidance: Guidance | undefined, now: number): Draft {
  const startsAt = nextHalfHour(now);
  const month = formatMonth(monthOf(now)).replace(/^\d+年/, '');
  return {
    actKey: newActKey(),
    title: `${month}主题党日${guidance ? `：${guidance.theme}` : ''}`.slice(0, titleMax),
    startsAt,
    endsAt: startsAt + 2 * hour,
    place: (recall(placeName(organizationId)) as string | undefined) ?? '',
    itemIds: guidance?.items.filter((item) => item.required).map((item) => item.id) ?? [],
    guidanceId: guidance?.id,
  };
}

/** The draft left on the phone, if it still fits: the same guidance, and a time not gone by. */
export function keptDraft(
  organizationId: string,
  guidance: Guidance | undefined,
  now: number,
): Draft | undefined {
  const draft = recall(draftName(organizationId)) as Draft | undefined;
  return draft && draft.guidanceId === guidance?.id && draft.startsAt > now ? draft : undefined;
}

/** Keeps the draft on the phone. */
export function keepDraft(organizationId: string, draft: Draft) {
  keep(draftName(organizationId), draft);
}

/** Ends the draft, and remembers the place for next time. */
export function finishDraft(organizationId: string, draft: Draft) {
  forget(draftName(organizationId));
  keep(placeName(organizationId), draft.place);
}

/** What is wrong with a draft, by field. */
export type Faults = Partial<Record<'title' | 'startsAt' | 'endsAt' | 'place', string>>;

/** Checks a draft before it is sent; the cloud checks again. */
export function faultsOf(draft: Draft, now: number): Faults {
  const faults: Faults = {};
  if (!draft.title.trim()) faults.title = '请写上主题';
  if (!draft.place.trim()) faults.place = '请写上地点';
  if (draft.endsAt <= now) faults.startsAt = '这个时间已经过去了';
  if (draft.endsAt <= draft.startsAt) faults.endsAt = '结束时间要晚于开始时间';
  else if (draft.endsAt - draft.startsAt > 24 * hour) faults.endsAt = '一次活动不超过一天';
  return faults;
}
