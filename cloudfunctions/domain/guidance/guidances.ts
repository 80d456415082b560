import { collection, command } from '../../kernel/database';
import { depthOf, liesWithin, lineOf } from '../../kernel/paths';
import { Guidances, type GuidanceRecord } from './model';

export const findGuidance = (id: string): Promise<GuidanceRecord | undefined> =>
  collection(Guidances).findById(id);

/** The guidances of one month that an organisation goes by: the district's first, then what its town adds. */
export async function guidancesOfMonth(path: string, month: string): Promise<GuidanceRecord[]> {
  const found = await collection(Guidances).find({ orgPath: command.in(lineOf(path)), month }, { limit: 10 });
  return found.sort((a, b) => depthOf(a.orgPath) - depthOf(b.orgPath));
}

/** Several guidances of one month as one: the first, with the items of all. */
export function together([first, ...others]: GuidanceRecord[]): GuidanceRecord | undefined {
  if (!first) return undefined;
  const items = [first, ...others].flatMap(({ content }) => content.items);
  return { ...first, content: { ...first.content, items } };
}

/** All that a branch is asked for in the month of a guidance; `undefined` when that one is not for it. */
export async function guidanceFor(path: string, guidanceId: string): Promise<GuidanceRecord | undefined> {
  const guidance = await findGuidance(guidanceId);
  if (!guidance || !liesWithin(path, guidance.orgPath)) return undefined;
  return together(await guidancesOfMonth(path, guidance.month));
}

/** The district's guidances of some months: a branch tells back about these. */
export const districtGuidances = async (months: string[]): Promise<GuidanceRecord[]> =>
  (await collection(Guidances).find({ month: command.in(months) }, { limit: 200 })).filter(
    ({ orgPath }) => depthOf(orgPath) === 1,
  );
