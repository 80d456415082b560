import { collection, command } from '../../kernel/database';
import { depthOf, liesWithin, lineOf } from '../../kernel/paths';
import { digestOf } from '../../kernel/ids';
import { Guidances, type FeedbackRecord, type GuidanceRecord } from './model';

export const findGuidance = (id: string): Promise<GuidanceRecord | undefined> =>
  collection(Guidances).findById(id);

/** The guidances of one month that an organisation goes by: the district's first, then what its town adds. */
export async function guidancesOfMonth(path: string, month: string): Promise<GuidanceRecord[]> {
  const found = await collection(Guidances).find({ orgPath: command.in(lineOf(path)), month }, { limit: 10 });
  return found.sort((a, b) => depthOf(a.orgPath) - depthOf(b.orgPath));
}

/** Several guidances of one month as one: the first, with the items of all, and which guidances these are. */
export interface WholeGuidance extends GuidanceRecord {
  parts: string[];
}

/**
 * Several guidances of one month as one. The district's items keep their ids; a town's are told from them by whose they
 * are, since two issuers may have taken the same one.
 */
export function together(all: GuidanceRecord[]): WholeGuidance | undefined {
  const [first] = all;
  if (!first) return undefined;
  const items = all.flatMap(itemsOf);
  const newItemIds = all.flatMap((one) => (one.newItemIds ?? []).map((id) => itemIdIn(one, id)));
  const parts = all.map(({ _id }) => _id);
  return { ...first, newItemIds, parts, content: { ...first.content, items } };
}

const itemsOf = (guidance: GuidanceRecord): GuidanceRecord['content']['items'] =>
  guidance.content.items.map((item) => ({ ...item, id: itemIdIn(guidance, item.id) }));

const itemIdIn = ({ _id, orgPath }: GuidanceRecord, itemId: string): string =>
  depthOf(orgPath) === 1 ? itemId : digestOf(_id, itemId);

/** What a branch tells back about in a month, by whichever of its guidances it is asked: the district's id of it. */
export const askedInMonth = ({ orgPath, month }: Pick<GuidanceRecord, 'orgPath' | 'month'>): string =>
  `${orgPath.split('/')[1] ?? ''}:${month}`;

/** True for an activity that adopted one of the guidances of a month. */
export const isOf = ({ parts }: WholeGuidance, { guidanceId }: { guidanceId?: string }): boolean =>
  guidanceId !== undefined && parts.includes(guidanceId);

/** Which items are required, in short: two lists of the same have the same. */
export const requiredKey = ({ content }: Pick<GuidanceRecord, 'content'>): string =>
  digestOf(...content.items.flatMap(({ id, required }) => (required ? id : [])).sort());

/** The required items of a guidance that a branch's word does not answer. */
export const unansweredIn = (
  { content }: Pick<GuidanceRecord, 'content'>,
  word: Pick<FeedbackRecord, 'items'> | undefined,
): string[] =>
  content.items.flatMap(({ id, required }) =>
    required && !word?.items.some(({ itemId }) => itemId === id) ? id : [],
  );

/** All that a branch is asked for in the month of a guidance; `undefined` when that one is not for it. */
export async function guidanceFor(path: string, guidanceId: string): Promise<WholeGuidance | undefined> {
  const guidance = await findGuidance(guidanceId);
  if (!guidance || !liesWithin(path, guidance.orgPath)) return undefined;
  return together(await guidancesOfMonth(path, guidance.month));
}

/** A guidance that branches below an organisation go by: its own, or one from above or below it. */
export async function guidanceAround(path: string, guidanceId: string): Promise<GuidanceRecord | undefined> {
  const guidance = await findGuidance(guidanceId);
  const applies = guidance && (liesWithin(path, guidance.orgPath) || liesWithin(guidance.orgPath, path));
  return applies ? guidance : undefined;
}

/** What each town's branches are asked in a month, by the town's id; `''` is what those are whose town adds nothing. */
export async function requiredByTown(month: string): Promise<Map<string, string>> {
  const all = await collection(Guidances).find({ month }, { limit: 200 });
  const district = all.filter(({ orgPath }) => depthOf(orgPath) === 1);
  const keyOf = (some: GuidanceRecord[]) => {
    const whole = together(some);
    return whole ? requiredKey(whole) : '';
  };
  const towns = all.filter(({ orgPath }) => depthOf(orgPath) > 1);
  return new Map([
    ['', keyOf(district)],
    ...towns.map((town): [string, string] => [town.issuerId, keyOf([...district, town])]),
  ]);
}

/** The district's guidances of some months: a branch tells back about these. */
export const districtGuidances = async (months: string[]): Promise<GuidanceRecord[]> =>
  (await collection(Guidances).find({ month: command.in(months) }, { limit: 200 })).filter(
    ({ orgPath }) => depthOf(orgPath) === 1,
  );
