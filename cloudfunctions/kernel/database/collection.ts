import { idPattern } from '../../../types/fields';
import { knownAs, ownOf, storedAs } from './shared';
import { cursorOf, placeOf, valueIn } from './cursor';
import type { Document, Field } from './fields';
import type { Model } from './model';
import {
  change,
  command,
  eachOf,
  isChange,
  type Asked,
  type Changes,
  type Condition,
  type Expression,
  type Operator,
  type Order,
} from './query';
import { aggregationOf, counted, fitting, grouped, those, type Pipeline } from './questions';
import { askedWithOthers } from './at-once';
import { database } from './sdk';
import { pagesOf } from '../pages-of';
import { requireWriting } from './writing';

type Source = typeof database;

interface Updated {
  stats: { updated: number };
}

/** At most so many documents come with one answer: the platform's cap. */
const atMost = 1000;

/** A new document's `_id` is taken. */
export class TakenId extends Error {
  constructor(
    readonly id: string,
    cause: unknown,
  ) {
    super(`the _id ${id} is taken`, { cause });
    this.name = 'TakenId';
  }
}

/** Stops an `_id` that the contracts refuse: it could be stored, but nobody could be told of it or ask for it. */
function requireId({ _id }: Document): void {
  if (!idPattern.test(_id)) throw new Error(`no _id by the contracts: ${_id.slice(0, 200)}`);
}

/** A page of a list, and where the next one begins, unless this was the last. */
export interface Page<Stored> {
  items: Stored[];
  next?: string;
}

/** Which page of a list: so many, after the cursor that the page before answered. */
export interface PageOf {
  after: string | undefined;
  size: number;
}

/** A collection outside or inside a transaction, as far as the SDK offers the same there. */
export function documents<Stored extends Document>(model: Model<Stored>, source: Source) {
  const { lies } = model;
  return {
    /** The document, or `undefined`. */
    async findById(id: string): Promise<Stored | undefined> {
      const answer = (await source.collection(lies).doc(id).get()) as unknown as { data: Stored | null };
      return knownAs(model, answer.data);
    },
    /** Writes a new document; fails when the `_id` is taken. */
    async add(document: Stored): Promise<void> {
      requireWriting(model);
      requireId(document);
      await source.collection(lies).add({ data: storedAs(model, document) });
    },
    /** Changes fields of one document; tells whether that changed any: one that is so already counts like none. */
    async update(id: string, changes: Changes<Stored>): Promise<boolean> {
      requireWriting(model);
      const answer = (await source
        .collection(lies)
        .doc(id)
        .update({ data: whole(changes) })) as Updated;
      return answer.stats.updated > 0;
    },
    /** Writes a whole document, whether there was one or not. */
    async put(document: Stored): Promise<void> {
      requireWriting(model);
      requireId(document);
      const { _id, ...data } = document;
      await source
        .collection(lies)
        .doc(_id)
        .set({ data: storedAs(model, data) });
    },
    /** Takes one document away; one that is not there stays so. */
    async remove(id: string): Promise<void> {
      requireWriting(model);
      await source.collection(lies).doc(id).remove();
    },
  };
}

/** What was made of each model: the calls of a collection know nothing of who makes them. */
const made = new WeakMap<object, unknown>();

/** One collection: the single-document calls, and those that only work outside a transaction. */
export function collection<Stored extends Document>(model: Model<Stored>) {
  const calls = (made.get(model) ?? callsOf(model)) as ReturnType<typeof callsOf<Stored>>;
  made.set(model, calls);
  return calls;
}

function callsOf<Stored extends Document>(model: Model<Stored>) {
  const { lies } = model;
  const single = documents(model, database);
  /** What the platform is asked for. */
  const own = (asked: Asked<Stored>) => ownOf(model, asked);
  const matching = (asked: Asked<Stored>) => database.collection(lies).where(own(asked) as never);

  async function find(
    asked: Asked<Stored>,
    { orderBy = [], limit }: { orderBy?: Order<Stored>[]; limit: number },
  ): Promise<Stored[]> {
    // A query of the SDK answers no more either.
    const most = Math.min(limit, atMost);
    return (
      (await askedWithOthers(fitting(model, asked, { orderBy, limit: most }))) ??
      query(asked, { orderBy, limit: most })
    );
  }

  /** The same, by itself. */
  async function query(
    asked: Asked<Stored>,
    { orderBy = [], limit }: { orderBy?: Order<Stored>[]; limit: number },
  ): Promise<Stored[]> {
    let wanted = matching(asked);
    for (const [field, direction] of orderBy) wanted = wanted.orderBy(field, direction);
    const answer = (await wanted.limit(limit).get()) as unknown as { data: Stored[] };
    return answer.data.flatMap((stored) => knownAs(model, stored) ?? []);
  }

  /**
   * Adds a document unless its `_id` is taken, and answers the one that is there: ours or the first.
   * The SDK hides the duplicate's own error code, so that after any failure the document itself is asked.
   */
  async function addOnce(document: Stored): Promise<{ found: Stored; added: boolean }> {
    requireId(document);
    try {
      await single.add(document);
      return { found: document, added: true };
    } catch (error) {
      const first = await single.findById(document._id);
      if (!first) throw error;
      return { found: first, added: false };
    }
  }

  /** Adds many documents; those whose `_id` is taken stay as they are. */
  async function addMissing(all: Stored[]): Promise<void> {
    if (all.length === 0) return;
    requireWriting(model);
    all.forEach(requireId);
    try {
      await database.collection(lies).add({ data: all.map((one) => storedAs(model, one)) });
    } catch {
      const taken = await find(byIds(all.map(({ _id }) => _id)), { limit: Math.min(all.length, atMost) });
      const missing = all.filter(({ _id }) => !taken.some((one) => one._id === _id));
      // Another may be adding the same ones.
      if (missing.length < all.length) return addMissing(missing);
      for (const document of all) await addOnce(document);
    }
  }

  /** What fits with an `_id` after another, in the order of `_id`; from the first for an empty one. */
  const findFrom = (asked: Asked<Stored>, last: string, limit: number): Promise<Stored[]> =>
    find(last ? eachOf(asked).map((one) => also(one, '_id', command.gt(last))) : asked, {
      orderBy: [['_id' as Field<Stored>, 'asc']],
      limit,
    });

  /**
   * Everything that fits, page by page in the order of `_id`. Of documents that are `small` (1 KB) twice as many come at once as a query
   * answers, where it is asked with others or beside the caller.
   */
  async function findAll(asked: Asked<Stored>, { small = false } = {}): Promise<Stored[]> {
    const first = small
      ? await askedWithOthers(fitting(model, asked, pageOfSmall), { evenAlone: true })
      : undefined;
    if (first && first.length < pageOfSmall.limit) return first;
    const all = first ?? [];
    for (;;) {
      const page = await findFrom(asked, all.at(-1)?._id ?? '', atMost);
      all.push(...page);
      if (page.length < atMost) return all;
    }
  }

  /** A place with its value; nothing where only the document knows it, and is gone. */
  async function placeAt(place: ReturnType<typeof placeOf>, field: string) {
    if ('value' in place) return place;
    const document = await single.findById(place.id);
    return document && { value: valueIn(document, field), id: place.id };
  }

  const pageOfSmall = { orderBy: [['_id' as Field<Stored>, 'asc']] as Order<Stored>[], limit: 2 * atMost };

  const byIds = (ids: readonly string[]) => ({ _id: command.in(ids) }) as unknown as Condition<Stored>;

  /** The document, or `undefined`. */
  async function findById(id: string): Promise<Stored | undefined> {
    const found = await askedWithOthers(those(model, [id]));
    return found ? found[0] : single.findById(id);
  }

  return {
    ...single,
    findById,
    addOnce,
    addMissing,
    /** What fits, at most `limit` (1,000): always said, since the SDK's own default cuts silently. */
    find,
    /** The documents of some ids, in no order, however many. */
    async findByIds(ids: readonly string[]): Promise<Stored[]> {
      const pages = pagesOf([...new Set(ids)], atMost);
      // What fills several answers is not gathered into one.
      const together = pages.length === 1 ? await askedWithOthers(those(model, pages.flat())) : undefined;
      if (together) return together;
      const found = pages.map((some) => query(byIds(some), { limit: atMost }));
      return (await Promise.all(found)).flat();
    },
    findFrom,
    findAll,
    /** What has one of some values in a field, however many, and fits: a question for every thousand of them at most. */
    async findAllOf(
      field: Field<Stored>,
      values: readonly string[],
      like: Condition<Stored> = {},
    ): Promise<Stored[]> {
      const pages = pagesOf([...new Set(values)], atMost);
      const found = pages.map((some) => findAll({ ...like, [field]: command.in(some) }));
      return (await Promise.all(found)).flat();
    },
    /**
     * A page of what fits one of some conditions, in the order of a field, and of those that share its value in that of
     * `_id`: nothing is left out or comes twice, however many share a value. A page after a document whose value no cursor
     * holds asks for that first; there is none after one that is gone.
     */
    async findPage(
      asked: Asked<Stored>,
      [field, direction]: Order<Stored>,
      { after, size }: PageOf,
    ): Promise<Page<Stored>> {
      const orderBy: Order<Stored>[] = [
        [field, direction],
        ['_id' as Field<Stored>, direction],
      ];
      const place = after === undefined ? undefined : await placeAt(placeOf(after), field);
      if (after !== undefined && !place) return { items: [] };
      const here = place ? eachOf(asked).flatMap((one) => beyond(one, [field, direction], place)) : asked;
      // One more than fits tells whether there are any.
      const found = await find(here, { orderBy, limit: size + 1 });
      const items = found.slice(0, size);
      const last = found.length > size ? items.at(-1) : undefined;
      return { items, ...(last && { next: cursorOf(last, field) }) };
    },
    async count(asked: Asked<Stored>): Promise<number> {
      const found = await askedWithOthers(counted(model, asked));
      if (found) return found[0]?.total ?? 0;
      const answer = (await matching(asked).count()) as unknown as { total: number };
      return answer.total;
    },
    /** Changes every document that fits; answers how many. */
    async updateWhere(asked: Asked<Stored>, changes: Changes<Stored>): Promise<number> {
      requireWriting(model);
      const answer = (await matching(asked).update({ data: whole(changes) })) as unknown as Updated;
      return answer.stats.updated;
    },
    /** Takes documents away for good: for what never came to count, and for what may be kept for a while only. */
    async removeWhere(condition: Condition<Stored>): Promise<number> {
      requireWriting(model);
      const answer = (await matching(condition).remove()) as unknown as { stats: { removed: number } };
      return answer.stats.removed;
    },
    /** Groups what fits and reduces each group; `fields` are accumulators over expressions. */
    async group<Row extends object>(
      asked: Asked<Stored>,
      by: Expression,
      fields: { [Name in keyof Row]: Expression },
    ): Promise<(Row & { _id: string })[]> {
      const groups = grouped<Row>(fields)(model, asked, by);
      const some = { ...groups, stages: (pipeline: Pipeline) => groups.stages(pipeline).limit(atMost) };
      const found = await askedWithOthers(some);
      return found ?? ((await some.stages(aggregationOf(lies)).end()).list as (Row & { _id: string })[]);
    },
  };
}

/** A condition with something more of a field; what is asked of that already stays asked. */
function also<Stored>(condition: Condition<Stored>, field: string, operator: Operator): Condition<Stored> {
  const own = (condition as Record<string, Operator | undefined>)[field];
  return { ...condition, [field]: own?.and(operator) ?? operator };
}

/** What fits and comes after a place in an order: with the same value, or with one further on. */
function beyond<Stored>(
  condition: Condition<Stored>,
  [field, direction]: Order<Stored>,
  { value, id }: { value: string | number; id: string },
): Condition<Stored>[] {
  const past = <Of>(of: Of) => (direction === 'asc' ? command.gt(of) : command.lt(of));
  const same = also(also(condition, field, command.in([value])), '_id', past(id));
  return [same, also(condition, field, past(value))];
}

/**
 * The platform merges an object into the one that is stored, and passes over what is `undefined`. Here a value takes the
 * place of the one before, whole, so that what was left out is gone; and what is `undefined` is taken away.
 */
function whole<Stored>(changes: Changes<Stored>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(changes).map(([field, value]) => {
      if (value === undefined) return [field, change.remove()];
      return [field, isChange(value) || value === null ? value : change.set(value)];
    }),
  );
}
