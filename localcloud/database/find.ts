import { ObjectId } from 'bson';
import { CloudError } from '../errors';
import { isPlainObject, type Document, type Value } from './documents';
import { parseEjson, stringifyEjson } from './ejson';
import { metresTo, nearest } from './geo';
import { comparator, type Order } from './paths';
import { choosePlans, type Plan } from './plan';
import { compileQuery } from './query';
import { sortKey } from './sort-key';
import type { Row, Tables } from './tables';

/** What a transaction sees in place of what is stored. */
export interface Overlay {
  /** True for a document that the transaction sees differently, or not at all. */
  hides(id: Value): boolean;
  /** Documents that it sees instead. */
  documents: Document[];
}

/** What to look for in a collection. */
export interface Search {
  query: Document;
  order?: Order[];
  /** How many to leave out, and how many to answer at most. */
  offset?: number;
  limit?: number;
  /** Variables that expressions in the query may use. */
  variables?: Readonly<Document>;
  /** What is seen in place of what is stored. */
  overlay?: Overlay;
  /** Allows a scan even where indexes are enforced: for a person who looks, not for a program. */
  scan?: boolean;
}

/** A matching document with the row it is stored in; it is read from its text when it is asked for. */
export class Found {
  private read: Document | undefined;

  constructor(
    readonly row: Row,
    document?: Document,
  ) {
    this.read = document;
  }

  get document(): Document {
    return (this.read ??= parseEjson(this.row.body) as Document);
  }
}

const SCAN_LIMIT = 200;

/** The row number of what only a transaction sees. */
const NOT_STORED = -1;

/** Finds documents by the index that serves the search best, checking the rest with the full query. */
export class Finder {
  /** @param strict refuses to scan a collection of more than 200 documents */
  constructor(
    private readonly tables: Tables,
    private readonly strict: boolean,
  ) {}

  /** Matching documents in the order asked for (insertion order without one). */
  *find(collection: string, search: Search): Generator<Found> {
    const { query, order = [], offset = 0, limit = Infinity, scan = false, overlay } = search;
    const ids = overlay ? undefined : idsOf(query);
    if (ids && (order.length === 0 || ids.length < 2)) {
      yield* slice(this.byIds(collection, ids), offset, limit);
      return;
    }
    const near = order.length === 0 ? nearest(query) : undefined;
    const plans = scan ? this.choose(collection, query, order) : this.plans(collection, query, order, limit);
    const comesSorted = order.length === 0 || (plans?.length === 1 && plans[0]?.sorted === true && !overlay);
    if (!near && comesSorted) {
      yield* slice(this.matches(collection, search, plans, offset + limit), offset, limit);
      return;
    }
    const all = [...this.matches(collection, search, plans, Infinity)];
    if (near) {
      const metres = new Map(
        all.map(({ document }) => [document, metresTo(document, near.field, near.point) ?? Infinity]),
      );
      all.sort((a, b) => (metres.get(a.document) ?? 0) - (metres.get(b.document) ?? 0));
    } else {
      const compare = comparator(order);
      all.sort((a, b) => compare(a.document, b.document));
    }
    yield* slice(all, offset, limit);
  }

  /** How many documents match. */
  count(collection: string, query: Document): number {
    if (Object.keys(query).length === 0) return this.tables.size(collection);
    const plans = this.plans(collection, query, [], Infinity);
    const [plan] = plans ?? [];
    if (plan?.exact && plans?.length === 1) {
      const { index, ranges } = plan;
      return ranges.reduce((total, range) => total + this.tables.countRange(collection, index, range), 0);
    }
    let total = 0;
    for (const _ of this.matches(collection, { query }, plans, Infinity)) total++;
    return total;
  }

  private plans(collection: string, query: Document, order: Order[], limit: number): Plan[] | null {
    const plans = this.choose(collection, query, order);
    if (!this.strict) return plans;
    // A page of a whole collection reads no more than the page.
    const isPage =
      Object.keys(query).length === 0 && limit !== Infinity && (order.length === 0 || plans !== null);
    if (isPage || plans?.every(({ bounded }) => bounded)) return plans;
    if (this.tables.isLargerThan(collection, SCAN_LIMIT)) throw missingIndex(collection, query, order);
    return plans;
  }

  private choose(collection: string, query: Document, order: Order[]): Plan[] | null {
    return choosePlans(query, order, this.tables.indexes(collection), ({ index, ranges }) =>
      ranges.reduce((total, range) => total + this.tables.countRange(collection, index, range), 0),
    );
  }

  private *byIds(collection: string, ids: readonly Value[]): Generator<Found> {
    for (const id of ids) {
      const row = this.tables.body(collection, id);
      if (row) yield new Found(row);
    }
  }

  private *matches(
    collection: string,
    { query, variables, overlay }: Search,
    plans: Plan[] | null,
    wanted: number,
  ): Generator<Found> {
    const isExact = plans?.every(({ exact }) => exact) === true;
    const test = isExact && !overlay ? null : compileQuery(query, variables);
    const seen = plans && (plans.length > 1 || plans[0]?.index?.multikey) ? new Set<number>() : null;
    for (const row of plans ? this.rows(collection, plans, wanted) : this.tables.scan(collection)) {
      if (seen?.has(row.seq)) continue;
      seen?.add(row.seq);
      const found = new Found(row);
      if (overlay?.hides(found.document['_id'])) continue;
      if (!test || test(found.document)) yield found;
    }
    for (const document of overlay?.documents ?? [])
      if (test?.(document)) yield new Found({ seq: NOT_STORED, body: stringifyEjson(document) }, document);
  }

  private *rows(collection: string, plans: Plan[], wanted: number): Generator<Row> {
    for (const { index, ranges, reverse } of plans)
      for (const range of reverse ? [...ranges].reverse() : ranges)
        yield* this.tables.range(collection, index, range, { reverse, page: wanted });
  }
}

/** The ids that a query asks for, once each and in the order of the index, when it is about nothing else. */
function idsOf(query: Document): readonly Value[] | undefined {
  const id = query['_id'];
  for (const field in query) if (field !== '_id') return undefined;
  if (isSingle(id)) return [id];
  if (!isPlainObject(id) || !Array.isArray(id['$in']) || Object.keys(id).length > 1) return undefined;
  const ids = id['$in'] as Value[];
  if (!ids.every(isSingle)) return undefined;
  if (ids.length < 2) return ids;
  const byKey = new Map(ids.map((one) => [sortKey(one).toString('latin1'), one]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** True for a value that only equals itself: no condition, and not what a missing field equals too. */
const isSingle = (value: Value): boolean =>
  value !== undefined && value !== null && (typeof value !== 'object' || value instanceof ObjectId);

function* slice(found: Iterable<Found>, offset: number, limit: number): Generator<Found> {
  if (limit <= 0) return;
  let position = 0;
  for (const item of found) {
    if (position++ < offset) continue;
    yield item;
    if (position >= offset + limit) return;
  }
}

function missingIndex(collection: string, query: Document, order: Order[]): CloudError {
  const equals: string[] = [];
  const ranges: string[] = [];
  const gather = (part: Document): void => {
    for (const [field, condition] of Object.entries(part)) {
      if (field === '$and' && Array.isArray(condition)) condition.filter(isPlainObject).forEach(gather);
      else if (field.startsWith('$')) continue;
      else if (isPlainObject(condition) && Object.keys(condition).some((key) => /^\$(?!eq$|in$)/.test(key)))
        ranges.push(field);
      else equals.push(field);
    }
  };
  gather(query);
  const keys = new Map<string, 1 | -1>();
  for (const field of equals) keys.set(field, 1);
  for (const [field, direction] of order) if (!keys.has(field)) keys.set(field, direction);
  for (const field of ranges.slice(0, 1)) if (!keys.has(field)) keys.set(field, 1);
  const suggestion =
    keys.size > 0 ? JSON.stringify([...keys]) : 'none: the query has no condition an index can serve';
  return new CloudError(
    'LOCAL_INDEX_MISSING',
    `no index serves this query on "${collection}", which has more than ${SCAN_LIMIT} documents: ` +
      `${stringifyEjson(query)}${order.length > 0 ? ` ordered by ${JSON.stringify(order)}` : ''}. ` +
      `An index that would: ${suggestion}`,
  );
}
