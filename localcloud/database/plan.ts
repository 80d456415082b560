import { isPlainObject, type Document, type Value } from './documents';
import { component, type IndexDeclaration } from './index-keys';
import type { Order } from './paths';
import { afterPrefix, descending, sameType, stringPrefixKey, typeRange } from './sort-key';
import type { IndexTable, KeyRange } from './tables';

/** How a query will be answered: which index and which ranges of it. */
export interface Plan {
  /** The index, null for the `_id`. */
  index: IndexTable | null;
  ranges: KeyRange[];
  /** The rows come in the order asked for, read backwards when `reverse`. */
  sorted: boolean;
  reverse: boolean;
  /** The ranges hold the matching documents and no other: nothing is left to check. */
  exact: boolean;
  /** The index is read in part; otherwise only its order is of use. */
  bounded: boolean;
}

type End = { kind: 'above' | 'below'; value: Value; inclusive: boolean };
type Condition =
  | End
  | { kind: 'equal'; values: Value[] }
  | { kind: 'prefix'; text: string; whole: boolean }
  | { kind: 'other' };

/** How many keys a plan reads. */
type Breadth = (plan: Plan) => number;

const MOST_COMBINATIONS = 1000;

/** Plans that read no more keys than this are not worth comparing. */
const FEW_KEYS = 100;

const ID_INDEX: IndexDeclaration = { name: '_id_', keys: [['_id', 1]], unique: true };

/**
 * Chooses the index that serves a query and an order best. Where several bound what is read, MongoDB tries them and keeps
 * the one that finds soonest; here `breadth` tells which reads the fewest keys.
 * @returns null when none does; several plans when each branch of an `$or` has its own
 */
export function choosePlans(
  query: Document,
  order: Order[],
  indexes: readonly IndexTable[],
  breadth: Breadth,
): Plan[] | null {
  const { $or: branches, ...rest } = query;
  if (Array.isArray(branches) && branches.length > 0 && branches.every(isPlainObject)) {
    const direct = choosePlan(rest, order, indexes, breadth);
    if (direct?.bounded) return [{ ...direct, exact: false }];
    const plans = branches.map((branch) => choosePlans({ $and: [rest, branch] }, [], indexes, breadth));
    const served = plans.filter((plan) => plan !== null);
    if (served.length < plans.length) return direct && [{ ...direct, exact: false }];
    return served.flat().map((plan) => ({ ...plan, exact: false, sorted: order.length === 0 }));
  }
  const plan = choosePlan(query, order, indexes, breadth);
  return plan && [plan];
}

function choosePlan(
  query: Document,
  order: Order[],
  indexes: readonly IndexTable[],
  breadth: Breadth,
): Plan | null {
  const conditions = new Map<string, Condition[]>();
  collect(query, conditions);
  const found = [null, ...indexes]
    .flatMap((index) => usePlan(index, conditions, order) ?? [])
    .sort((one, other) => other.score - one.score)
    .map(({ plan }) => plan);
  const [best] = found;
  const bounded = found.filter((plan) => plan.bounded);
  // What comes in the order asked for can end with the page; all of what does not is read first.
  const endsEarly = order.length > 0 && best?.sorted === true;
  if (!best || endsEarly || bounded.length < 2 || breadth(best) <= FEW_KEYS) return best ?? null;
  return narrowest(bounded, breadth);
}

/** The plan that reads the fewest keys; of equals the first. */
function narrowest(plans: Plan[], breadth: Breadth): Plan | null {
  const widths = plans.map(breadth);
  return plans[widths.indexOf(Math.min(...widths))] ?? null;
}

function usePlan(
  index: IndexTable | null,
  conditions: Map<string, Condition[]>,
  order: Order[],
): { plan: Plan; score: number } | null {
  const { keys, sparse } = index ?? ID_INDEX;
  const multikey = index?.multikey ?? 0;
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  let used = 0;
  let equals = 0;
  let score = 0;
  let present = false;
  let ranges: KeyRange[] | undefined;
  for (const [at, [field, direction]] of keys.entries()) {
    const own = conditions.get(field) ?? [];
    const equal = own.find((condition) => condition.kind === 'equal');
    if (equal && prefixes.length * equal.values.length <= MOST_COMBINATIONS) {
      const parts = equal.values.map((value) => component(value, direction));
      prefixes = prefixes.flatMap((prefix) => parts.map((part) => Buffer.concat([prefix, part])));
      present ||= equal.values.every((value) => value !== null && value !== undefined);
      used++;
      equals++;
      score += 100;
      continue;
    }
    const range = fieldRange(own, direction, hasArray(multikey, at));
    if (range) {
      ranges = prefixes.map((prefix) => [
        Buffer.concat([prefix, range.from]),
        Buffer.concat([prefix, range.to]),
      ]);
      present ||= range.present;
      used += range.used;
      score += 40;
    }
    break;
  }
  if (sparse && !present) return null;
  // All have the one value; an array has others, by which it is sorted too.
  const bound = new Set(
    keys.slice(0, equals).flatMap(([field], at) => (hasArray(multikey, at) ? [] : [field])),
  );
  // As in MongoDB, one value of an array may come before what is sorted by; what is sorted by has none.
  const isSortable = prefixes.length === 1 && keys.every((_, at) => at < equals || !hasArray(multikey, at));
  const sort = isSortable ? sortDirection(keys.slice(equals), order, bound) : null;
  if (score === 0 && (sort === null || order.length === 0)) return null;
  if (sort !== null && order.length > 0) score += 30;
  if (index === null || index.unique) score += 5;
  const conditionsInAll = [...conditions.values()].flat().length;
  return {
    score,
    plan: {
      index,
      ranges: disjoint(ranges ?? prefixes.map((prefix) => [prefix, afterPrefix(prefix)])),
      sorted: order.length === 0 || sort !== null,
      reverse: sort === 'reverse',
      exact: multikey === 0 && used === conditionsInAll,
      bounded: equals > 0 || ranges !== undefined,
    },
  };
}

/** Whether a field of an index, by its place, has met an array. */
const hasArray = (multikey: number, at: number): boolean => ((multikey >> at) & 1) === 1;

// The values of an `in` list may repeat; a document must come once.
function disjoint(ranges: KeyRange[]): KeyRange[] {
  const sorted = [...ranges].sort(([a], [b]) => a.compare(b));
  return sorted.filter(([from], i) => !sorted[i - 1]?.[0].equals(from));
}

function sortDirection(keys: Order[], order: Order[], bound: Set<string>): 'forward' | 'reverse' | null {
  const wanted = order.filter(([field]) => !bound.has(field));
  if (wanted.length > keys.length) return null;
  const flips = wanted.map(([field, direction], i) => {
    const [key, keyDirection] = keys[i] ?? [];
    return key === field ? direction * (keyDirection ?? 0) : 0;
  });
  if (flips.every((flip) => flip === 1)) return 'forward';
  return flips.every((flip) => flip === -1) ? 'reverse' : null;
}

function fieldRange(
  conditions: Condition[],
  direction: 1 | -1,
  multikey: boolean,
): { from: Buffer; to: Buffer; used: number; present: boolean } | null {
  const prefix = conditions.find((condition) => condition.kind === 'prefix');
  if (prefix) {
    const key = direction === 1 ? stringPrefixKey(prefix.text) : descending(stringPrefixKey(prefix.text));
    return { from: key, to: afterPrefix(key), used: prefix.whole ? 1 : 0, present: true };
  }
  const ends = conditions.filter(
    (condition): condition is End => condition.kind === 'above' || condition.kind === 'below',
  );
  const low = ends.find(({ kind }) => kind === 'above');
  // In an array one element may satisfy one end and another element the other: only one end bounds the index then.
  // And two ends of different types bound no range at all: the full query, checked afterwards, will find nothing.
  const high = ends.find(
    ({ kind, value }) => kind === 'below' && (!low || (!multikey && sameType(low.value, value))),
  );
  const sample = low ?? high;
  if (!sample) return null;
  const [typeFrom, typeTo] = typeRange(sample.value);
  let from = direction === 1 ? typeFrom : descending(typeFrom);
  let to = direction === 1 ? typeTo : afterPrefix(from);
  for (const end of [low, high]) {
    if (!end) continue;
    const key = component(end.value, direction);
    const isLowEnd = (end.kind === 'above') === (direction === 1);
    if (isLowEnd) from = end.inclusive ? key : afterPrefix(key);
    else to = end.inclusive ? afterPrefix(key) : key;
  }
  // What is missing counts as null, and a sparse index does not know it.
  const present = sample.value !== null && sample.value !== undefined;
  return { from, to, used: (low ? 1 : 0) + (high ? 1 : 0), present };
}

function collect(query: Document, into: Map<string, Condition[]>): void {
  const add = (field: string, condition: Condition): void => {
    const known = into.get(field);
    if (known) known.push(condition);
    else into.set(field, [condition]);
  };
  for (const [field, value] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(value))
      value.filter(isPlainObject).forEach((part) => collect(part, into));
    else if (field.startsWith('$')) add(field, { kind: 'other' });
    else for (const condition of fieldConditions(value)) add(field, condition);
  }
}

function fieldConditions(value: Value): Condition[] {
  if (value instanceof RegExp) return [regExpCondition(value)];
  if (!isPlainObject(value) || !Object.keys(value).some((key) => key.startsWith('$')))
    return [equalTo(value)];
  return Object.entries(value).map(([operator, operand]): Condition => {
    if (operator === '$eq') return equalTo(operand);
    if (operator === '$in' && Array.isArray(operand) && operand.every(isSimple))
      return { kind: 'equal', values: operand };
    if (operator === '$regex' && operand instanceof RegExp) return regExpCondition(operand);
    if (!isSimple(operand)) return { kind: 'other' };
    if (operator === '$gt' || operator === '$gte')
      return { kind: 'above', value: operand, inclusive: operator === '$gte' };
    if (operator === '$lt' || operator === '$lte')
      return { kind: 'below', value: operand, inclusive: operator === '$lte' };
    return { kind: 'other' };
  });
}

const equalTo = (value: Value): Condition =>
  isSimple(value) ? { kind: 'equal', values: [value] } : { kind: 'other' };

// Arrays, objects and patterns match by more than equality of the whole value; the index does not answer for them.
const isSimple = (value: Value): boolean =>
  !Array.isArray(value) && !isPlainObject(value) && !(value instanceof RegExp) && !Number.isNaN(value);

function regExpCondition(pattern: RegExp): Condition {
  if (pattern.flags !== '' || !pattern.source.startsWith('^')) return { kind: 'other' };
  const literal = /^\^((?:[^\\^$.*+?()[\]{}|]|\\[^A-Za-z0-9])*)(.*)$/s.exec(pattern.source);
  const [, fixed = '', rest = ''] = literal ?? [];
  if (rest.includes('|')) return { kind: 'other' };
  // The last character before a quantifier is optional or repeated: it is not part of the fixed beginning.
  const certain = /^[*+?{]/.test(rest) ? fixed.replace(/(?:\\.|[^\\])$/su, '') : fixed;
  const text = certain.replace(/\\(.)/gs, '$1');
  return text === '' ? { kind: 'other' } : { kind: 'prefix', text, whole: rest === '' };
}
