import { instantOf, monthAfter, monthBefore, monthOf } from '../../kernel/clock';
import {
  askTogether,
  besideEach,
  command,
  expression,
  fitting,
  idUnder,
  within,
  type Condition,
  type Document,
  type Under,
  type With,
} from '../../kernel/database';
import { idsOf, liesWithin } from '../../kernel/paths';
import { ruleBook } from '../rules/amendments';
import type { RuleBook } from '../rules/book';
import type { OrganizationKind } from '../../../types/shared/organizations';
import type { KeyField } from '../../../types/shared/subjects';
import { Organizations, type OrganizationRecord } from './model';

/**
 * Where things counted then. The figures of a month belong to where a branch stood when the month was settled; until then
 * they follow it. Nothing is copied for this: an organisation knows where it stood before and until when.
 */

/** When the figures of a month (`YYYY-MM`) are settled: from then on they belong to where the branch stood (epoch ms). */
export function settlesAt(month: string, rules: RuleBook): number {
  const next = monthAfter(month);
  const day = rules.numberOn('settlingDay', `${next}-01`) ?? 1;
  return instantOf(`${next}-${String(day).padStart(2, '0')}`, '00:00');
}

/** The first month that is not settled at an instant (epoch ms). */
export function firstOpenMonth(now: number, rules: RuleBook): string {
  const month = monthOf(now);
  const before = monthBefore(month);
  return now < settlesAt(before, rules) ? before : month;
}

type Stood = Pick<OrganizationRecord, 'path' | 'stood'>;

/** A month (`YYYY-MM`) as it is looked at at an instant (epoch ms). */
export interface MonthSeen {
  month: string;
  now: number;
  rules: RuleBook;
}

/** Where an organisation's figures of a month count: its path when the month was settled, or now while it is open. */
export function placeIn({ path, stood = [] }: Stood, { month, now, rules }: MonthSeen): string {
  // Most were never moved.
  if (stood.length === 0) return path;
  const settled = settlesAt(month, rules);
  if (now < settled) return path;
  return stood.find(({ until }) => settled <= until)?.path ?? path;
}

/** Whether an organisation stood when a month ended; of the month under way, whether it stands now. */
export function stoodIn(
  { createdAt, closedAt }: Pick<OrganizationRecord, 'createdAt' | 'closedAt'>,
  month: string,
): boolean {
  const closedIn = closedAt ? monthOf(closedAt) : undefined;
  return (
    (createdAt === undefined || monthOf(createdAt) <= month) && (closedIn === undefined || month < closedIn)
  );
}

/** What branches of a list are told with: what collections have under their ids. */
export type Beside = { readonly [name: string]: Under | undefined };

/** A branch of the list of a month. */
export interface CountedBranch<Others = unknown> {
  id: string;
  name: string;
  /** Where it counts. */
  path: string;
  /** Its own id and those of branches that had been merged into it by then: their figures are its. */
  ids: string[];
  /** What lies directly below the organisation asked about, on the way down to the branch. */
  childId: string;
  /** Read by `key-fields.ts` alone. */
  keyFields?: KeyField[];
  /** What was asked for beside it, under those ids: its own first. */
  beside: With<unknown, Others>['beside'];
}

/** What lay directly below an organisation in a month and had branches, or is one. */
export interface CountedChild<Others = unknown> {
  id: string;
  name: string;
  kind: OrganizationKind;
  branches: CountedBranch<Others>[];
}

/** A branch's own id and those of what was merged into it: their records are its own. */
export const idsOfBranch = ({
  _id,
  absorbed = [],
}: Pick<OrganizationRecord, '_id' | 'absorbed'>): string[] => [_id, ...absorbed.map(({ id }) => id)];

/**
 * Whose figures of a month are a branch's: its own, and those of what had been merged into it when the month ended. What
 * was open then and is held later counts for the branch that took it in.
 */
export const countedIds = (
  { _id, absorbed = [] }: Pick<OrganizationRecord, '_id' | 'absorbed'>,
  month: string,
): string[] => [_id, ...absorbed.filter(({ at }) => monthOf(at) <= month).map(({ id }) => id)];

/**
 * The one list that both sides of any share of a month come from: the branches that counted below an organisation, itself
 * included, each at one place, with what is asked for beside it. What lies below adds up to what lies above, since every branch is
 * in one list of each level. One request.
 */
export async function branchesIn<Others extends Beside>(
  organization: OrganizationRecord,
  month: string,
  now: number,
  others: Others = {} as Others,
): Promise<{ branches: CountedBranch<Others>[]; children: CountedChild<Others>[] }> {
  const seen = { month, now, rules: await ruleBook(now) };
  const above = placeIn(organization, seen);
  const all = await placedWithin(above, { ...seen, besideId: organization._id, others });
  const depth = idsOf(above).length;
  const branches = all
    .filter(({ one }) => one.kind === 'branch' && stoodIn(one, month))
    .map(({ one, path }): CountedBranch<Others> => {
      const ids = countedIds(one, month);
      return {
        id: one._id,
        name: one.name,
        path,
        ids,
        childId: idsOf(path)[depth] ?? '',
        ...(one.keyFields && { keyFields: one.keyFields }),
        beside: counted(one.beside, ids, others),
      };
    });
  const known = new Map(all.map(({ one }) => [one._id, one]));
  const childIds = new Set(branches.flatMap(({ childId }) => childId || []));
  const children = [...childIds].flatMap((id) => {
    const child = known.get(id);
    if (!child) return [];
    return [
      { id, name: child.name, kind: child.kind, branches: branches.filter((one) => one.childId === id) },
    ];
  });
  return { branches, children: children.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** Of what stands under the ids of a branch and of all that was merged into it ever, what stands under those that count. */
function counted<Found extends object>(beside: Found, ids: readonly string[], others: Beside): Found {
  return Object.fromEntries(
    Object.entries(beside as Record<string, Document[]>).map(([name, found]) => {
      const other = others[name];
      const byId = new Map(found.map((one) => [one._id, one]));
      return [name, other ? ids.flatMap((id) => byId.get(idUnder(other, id)) ?? []) : []];
    }),
  ) as Found;
}

/** Asked for in one request: more than lies below a district, and with what is beside them less than one answer holds (16 MB). */
const atOnce = 2000;

/** What is read of an organisation to tell where it counted. */
const countedBy = [
  '_id',
  'kind',
  'name',
  'path',
  'createdAt',
  'stood',
  'placedAt',
  'closedAt',
  'mergedInto',
  'absorbed',
  'keyFields',
] as const;

/** An organisation as far as one tells by it where it counted. */
export type Placed = Pick<OrganizationRecord, (typeof countedBy)[number]>;

/** A branch's own id and those of all that was merged into it; nothing stands beside what is no branch. */
const ownIds = expression.cond([
  expression.eq(['$kind', 'branch']),
  expression.concatArrays([
    ['$_id'],
    expression.map({ input: expression.ifNull(['$absorbed', []]), as: 'one', in: '$$one.id' }),
  ]),
  [],
]);

/** What counted at and below a path in a month: what lies there, and what has been moved since the month was settled. */
async function placedWithin<Others extends Beside>(
  above: string,
  { besideId, others, ...seen }: MonthSeen & { besideId: string; others: Others },
) {
  const settled = settlesAt(seen.month, seen.rules);
  const there: Condition<OrganizationRecord> = { path: within(above) };
  const moved: Condition<OrganizationRecord> = { placedAt: command.gte(settled) };
  const all = await organizationsWith(seen.now < settled ? [there] : [there, moved], besideId, others);
  return all.map((one) => ({ one, path: placeIn(one, seen) })).filter(({ path }) => liesWithin(path, above));
}

/**
 * All organisations that fit one of some conditions, asked for beside one that is there: each with what stands under its ids. One
 * request for every two thousand.
 */
export async function organizationsWith<Others extends Beside>(
  conditions: Condition<OrganizationRecord>[],
  besideId: string,
  others: Others,
) {
  const of = { fields: countedBy, ids: ownIds, others };
  const all: With<Placed, Others>[] = [];
  for (let last = ''; ;) {
    const after = conditions.map((one) => (last ? { ...one, _id: command.gt(last) } : one));
    const found = await askTogether(Organizations, besideId, {
      page: besideEach(fitting(Organizations, after, { orderBy: [['_id', 'asc']], limit: atOnce }), of),
    });
    const organizations = found?.page ?? [];
    all.push(...organizations);
    if (organizations.length < atOnce) return all;
    last = organizations.at(-1)?._id ?? '';
  }
}
