import { collection, command, type Page, type PageOf } from '../../kernel/database';
import { matchKey } from '../../kernel/names';
import { depthOf, liesWithin, lineOf, townIdOf } from '../../kernel/paths';
import { digestOf } from '../../kernel/ids';
import { Guidances, type FeedbackRecord, type GuidanceRecord } from './model';

export const findGuidance = (id: string): Promise<GuidanceRecord | undefined> =>
  collection(Guidances).findById(id);

/** Guidances issued by an organisation and those above it, newest month first. */
export const guidancesPage = (orgPath: string, page: PageOf): Promise<Page<GuidanceRecord>> =>
  collection(Guidances).findPage({ orgPath: command.in(lineOf(orgPath)) }, ['month', 'desc'], page);

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
 * are, since two issuers may have taken the same one. What two of them ask in the same words is one item, required if one
 * of them requires it.
 */
export function together(all: GuidanceRecord[]): WholeGuidance | undefined {
  const [first] = all;
  if (!first) return undefined;
  const byWords = new Map<string, Item>();
  const kept = new Map<string, string>();
  for (const item of all.flatMap(itemsOf)) {
    const before = byWords.get(wordsOf(item));
    byWords.set(wordsOf(item), before ? { ...before, required: before.required || item.required } : item);
    kept.set(item.id, (before ?? item).id);
  }
  const added = all.flatMap((one) => (one.newItemIds ?? []).map((id) => itemIdIn(one, id)));
  const newItemIds = [...new Set(added.map((id) => kept.get(id) ?? id))];
  const parts = all.map(({ _id }) => _id);
  const content = { ...first.content, items: [...byWords.values()], feedbackBy: dueOf(all) };
  return { ...first, newItemIds, parts, content };
}

/** By when branches tell back about guidances of a month that they go by: one day for all of them, the latest. */
export const dueOf = (all: readonly Pick<GuidanceRecord, 'content'>[]): string =>
  all.reduce((last, { content: { feedbackBy } }) => (feedbackBy > last ? feedbackBy : last), '');

type Item = GuidanceRecord['content']['items'][number];

/** What an item asks, however it is spaced and punctuated. */
const wordsOf = ({ text }: Pick<Item, 'text'>): string => matchKey(text).replace(/\p{P}/gu, '');

/** True for the answer to an item: by its id, or what was told of the same before another issuer asked it too. */
export const answers =
  (item: Pick<Item, 'id' | 'text'>) =>
  (answer: FeedbackRecord['items'][number]): boolean =>
    answer.itemId === item.id || wordsOf(answer) === wordsOf(item);

const itemsOf = (guidance: GuidanceRecord): Item[] =>
  guidance.content.items.map((item) => ({ ...item, id: itemIdIn(guidance, item.id) }));

const itemIdIn = ({ _id, orgPath }: GuidanceRecord, itemId: string): string =>
  depthOf(orgPath) === 1 ? itemId : digestOf(_id, itemId);

/** What a branch tells back about in a month, by whichever of its guidances it is asked: the district's id of it. */
export const askedInMonth = ({ orgPath, month }: Pick<GuidanceRecord, 'orgPath' | 'month'>): string =>
  `${orgPath.split('/')[1] ?? ''}:${month}`;

/** True for an activity that adopted one of the guidances of a month. */
export const isOf = ({ parts }: WholeGuidance, { guidanceId }: { guidanceId?: string }): boolean =>
  guidanceId !== undefined && parts.includes(guidanceId);

/** What a branch's word says of what is asked by now: the required items, how many of them were done, which it leaves open. */
export function answeredIn(
  { content }: Pick<GuidanceRecord, 'content'>,
  word: Pick<FeedbackRecord, 'items'> | undefined,
): { required: number; done: number; unanswered: string[] } {
  const required = content.items
    .filter((item) => item.required)
    .map((item) => ({ id: item.id, answer: word?.items.find(answers(item)) }));
  return {
    required: required.length,
    done: required.filter(({ answer }) => answer?.done).length,
    unanswered: required.flatMap(({ id, answer }) => (answer ? [] : id)),
  };
}

/** All that a branch is asked for in the month of a guidance; `undefined` when that one is not for it. */
export const guidanceFor = async (path: string, guidanceId: string): Promise<WholeGuidance | undefined> =>
  wholeFor(path, await findGuidance(guidanceId));

/** The same of a guidance that was read already. */
export async function wholeFor(
  path: string,
  guidance: GuidanceRecord | undefined,
): Promise<WholeGuidance | undefined> {
  if (!guidance || !liesWithin(path, guidance.orgPath)) return undefined;
  return together(await guidancesOfMonth(path, guidance.month));
}

/** True for a guidance that branches below an organisation go by: its own, or one from above or below it. */
export const isAround = (path: string, { orgPath }: GuidanceRecord): boolean =>
  liesWithin(path, orgPath) || liesWithin(orgPath, path);

/** A guidance around an organisation. */
export async function guidanceAround(path: string, guidanceId: string): Promise<GuidanceRecord | undefined> {
  const guidance = await findGuidance(guidanceId);
  return guidance && isAround(path, guidance) ? guidance : undefined;
}

/** What branches are asked in a month, by where they lie: the district's guidance with what their town adds. */
export async function askedIn(month: string): Promise<(path: string) => WholeGuidance | undefined> {
  const { everywhere, inTown } = wholesOf(await collection(Guidances).find({ month }, { limit: 200 }));
  return (path) => inTown.get(townIdOf(path) ?? '') ?? everywhere;
}

/** The guidances of one month as branches are asked by them: everywhere, and where a town adds to them. */
function wholesOf(all: readonly GuidanceRecord[]) {
  const district = all.filter(({ orgPath }) => depthOf(orgPath) === 1);
  const towns = all.filter(({ orgPath }) => depthOf(orgPath) > 1);
  return {
    everywhere: together(district),
    inTown: new Map(towns.map((town) => [town.issuerId, together([...district, town])])),
  };
}

/** What branches tell back about of some months, each guidance once for each day by which that is. */
export async function dueInMonths(months: string[]): Promise<WholeGuidance[]> {
  const all = await collection(Guidances).find({ month: command.in(months) }, { limit: 400 });
  const wholes = months.flatMap((month) => {
    const { everywhere, inTown } = wholesOf(all.filter((one) => one.month === month));
    return [everywhere, ...inTown.values()].flatMap((one) => one ?? []);
  });
  return [...new Map(wholes.map((one) => [`${one._id}:${one.content.feedbackBy}`, one])).values()];
}

/** Guidances by their ids. */
export const findGuidances = async (ids: readonly string[]): Promise<GuidanceRecord[]> =>
  ids.length > 0 ? collection(Guidances).findByIds(ids) : [];
