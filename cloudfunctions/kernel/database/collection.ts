import type { Document, Field, Value } from './fields';
import type { Model } from './model';
import { change, command, either, type Changes, type Condition, type Expression, type Order } from './query';
import { database } from './sdk';

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

/** A collection outside or inside a transaction, as far as the SDK offers the same there. */
export function documents<Stored extends Document>({ name }: Model<Stored>, source: Source) {
  return {
    /** The document, or `undefined`. */
    async findById(id: string): Promise<Stored | undefined> {
      const answer = (await source.collection(name).doc(id).get()) as unknown as { data: Stored | null };
      return answer.data ?? undefined;
    },
    /** Writes a new document; fails when the `_id` is taken. */
    async add(document: Stored): Promise<void> {
      await source.collection(name).add({ data: document });
    },
    /** Changes fields of one document; tells whether there was one. */
    async update(id: string, changes: Changes<Stored>): Promise<boolean> {
      const answer = (await source
        .collection(name)
        .doc(id)
        .update({ data: whole(changes) })) as Updated;
      return answer.stats.updated > 0;
    },
    /** Writes a whole document, whether there was one or not. */
    async put(document: Stored): Promise<void> {
      const { _id, ...data } = document;
      await source.collection(name).doc(_id).set({ data });
    },
  };
}

/** One collection: the single-document calls, and those that only work outside a transaction. */
export function collection<Stored extends Document>(model: Model<Stored>) {
  const { name } = model;
  const single = documents(model, database);
  const matching = (condition: Condition<Stored>) => database.collection(name).where(condition as never);

  async function find(
    condition: Condition<Stored>,
    { orderBy = [], limit }: { orderBy?: Order<Stored>[]; limit: number },
  ): Promise<Stored[]> {
    let query = matching(condition);
    for (const [field, direction] of orderBy) query = query.orderBy(field, direction);
    const answer = (await query.limit(limit).get()) as unknown as { data: Stored[] };
    return answer.data;
  }

  /**
   * Adds a document unless its `_id` is taken, and answers the one that is there: ours or the first.
   * The SDK hides the duplicate's own error code, so that after any failure the document itself is asked.
   */
  async function addOnce(document: Stored): Promise<{ found: Stored; added: boolean }> {
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
    try {
      await database.collection(name).add({ data: all });
    } catch {
      const taken = await find(byIds(all.map(({ _id }) => _id)), { limit: Math.min(all.length, atMost) });
      const missing = all.filter(({ _id }) => !taken.some((one) => one._id === _id));
      // Another may be adding the same ones.
      if (missing.length < all.length) return addMissing(missing);
      for (const document of all) await addOnce(document);
    }
  }

  /** What fits with an `_id` after another, in the order of `_id`; from the first for an empty one. */
  const findFrom = (condition: Condition<Stored>, last: string, limit: number): Promise<Stored[]> =>
    find(last ? { ...condition, ...after('_id', last) } : condition, {
      orderBy: [['_id' as Field<Stored>, 'asc']],
      limit,
    });

  const byIds = (ids: readonly string[]) => ({ _id: command.in(ids) }) as unknown as Condition<Stored>;

  return {
    ...single,
    addOnce,
    addMissing,
    /** What fits, at most `limit` (1,000): always said, since the SDK's own default cuts silently. */
    find,
    /** The documents of some ids, in no order, however many. */
    async findByIds(ids: readonly string[]): Promise<Stored[]> {
      const wanted = [...new Set(ids)];
      const pages = Array.from({ length: Math.ceil(wanted.length / atMost) }, (_, page) =>
        wanted.slice(page * atMost, (page + 1) * atMost),
      );
      return (await Promise.all(pages.map((some) => find(byIds(some), { limit: atMost })))).flat();
    },
    findFrom,
    /** Everything that fits, page by page in the order of `_id`. */
    async findAll(condition: Condition<Stored>): Promise<Stored[]> {
      const all: Stored[] = [];
      for (;;) {
        const page = await findFrom(condition, all.at(-1)?._id ?? '', atMost);
        all.push(...page);
        if (page.length < atMost) return all;
      }
    },
    /**
     * A page of what fits, the greatest of a field first and those of one value by `_id`: nothing is left out or comes
     * twice, however many share a value. `before` is the last document of the page before.
     */
    async findPage<Name extends Field<Stored>>(
      condition: Condition<Stored>,
      field: Name,
      { before, limit }: { before?: { value: Value<Stored, Name>; id: string }; limit: number },
    ): Promise<Stored[]> {
      const orderBy: Order<Stored>[] = [
        [field, 'desc'],
        ['_id' as Field<Stored>, 'desc'],
      ];
      if (!before) return find(condition, { orderBy, limit });
      const same = { ...condition, [field]: before.value, _id: command.lt(before.id) } as Condition<Stored>;
      const less = { ...condition, [field]: command.lt(before.value) } as Condition<Stored>;
      return find(either(same, less), { orderBy, limit });
    },
    async count(condition: Condition<Stored>): Promise<number> {
      const answer = (await matching(condition).count()) as unknown as { total: number };
      return answer.total;
    },
    /** Changes every document that fits; answers how many. */
    async updateWhere(condition: Condition<Stored>, changes: Changes<Stored>): Promise<number> {
      const answer = (await matching(condition).update({ data: whole(changes) })) as unknown as Updated;
      return answer.stats.updated;
    },
    /** Takes documents away for good: for what never came to count, and for what may be kept for a while only. */
    async removeWhere(condition: Condition<Stored>): Promise<number> {
      const answer = (await matching(condition).remove()) as unknown as { stats: { removed: number } };
      return answer.stats.removed;
    },
    /** Groups what fits and reduces each group; `fields` are accumulators over expressions. */
    async group<Row extends object>(
      condition: Condition<Stored>,
      by: Expression,
      fields: { [Name in keyof Row]: Expression },
    ): Promise<(Row & { _id: string })[]> {
      const answer = (await database
        .collection(name)
        .aggregate()
        .match(condition)
        .group({ _id: by, ...fields })
        .limit(atMost)
        .end()) as unknown as { list: (Row & { _id: string })[] };
      return answer.list;
    },
  };
}

const after = (field: string, value: string) => ({ [field]: command.gt(value) });

/**
 * The platform merges an object into the one that is stored. Here a value takes the place of the one before, whole, so
 * that what was left out is gone.
 */
function whole<Stored>(changes: Changes<Stored>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(changes).map(([field, value]) => [field, isPlain(value) ? change.set(value) : value]),
  );
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
