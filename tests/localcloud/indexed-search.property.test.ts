import fc from 'fast-check';
import { Database } from '../../localcloud/database/database';
import type { Document } from '../../localcloud/database/documents';
import { comparator, type Order } from '../../localcloud/database/paths';

// Whatever index serves a search, it must find what a search without any index finds, in the same order.
const indexes = [
  { name: 'a', keys: [['a', 1]] as Order[] },
  {
    name: 'b-down-a',
    keys: [
      ['b', -1],
      ['a', 1],
    ] as Order[],
  },
  {
    name: 'list',
    keys: [
      ['list.k', 1],
      ['c', -1],
    ] as Order[],
  },
  { name: 'sparse', keys: [['c', 1]] as Order[], sparse: true },
];

const scalar = fc.oneof(
  fc.integer({ min: -2, max: 3 }),
  fc.constantFrom('', 'a', 'ab', 'b', '党', 'a\u0000b'),
  fc.constantFrom(null, true, false, new Date(0), new Date(1), 0.5),
);
const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  fc.array(scalar, { maxLength: 3 }),
  fc.record({ x: scalar }),
);
const document = fc.record(
  {
    a: value,
    // No two fields of one index may be arrays.
    b: fc.oneof(scalar, fc.record({ x: scalar })),
    c: scalar,
    list: fc.array(fc.record({ k: scalar }, { requiredKeys: [] }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const condition = fc.oneof(
  scalar,
  scalar.map((operand) => ({ $eq: operand })),
  fc
    .tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$ne'), scalar)
    .map(([operator, operand]) => ({ [operator]: operand })),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc.array(scalar, { maxLength: 4 }).map((list) => ({ $in: list })),
  fc.constantFrom({ $exists: true }, { $exists: false }, /^a/, /^ab?/, /b/, /^(a|b)/),
);
const plainQuery = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'list.k', '_id'), condition, { maxKeys: 3 });
const query = fc.oneof(
  { weight: 3, arbitrary: plainQuery },
  fc
    .tuple(plainQuery, fc.array(plainQuery, { minLength: 1, maxLength: 2 }))
    .map(([rest, branches]) => ({ ...rest, $or: branches })),
  fc.tuple(plainQuery, plainQuery).map((parts) => ({ $and: parts })),
);
const order = fc.uniqueArray(
  fc.tuple(fc.constantFrom('a', 'b', 'c', 'list.k'), fc.constantFrom<(1 | -1)[]>(1, -1)),
  {
    maxLength: 2,
    selector: ([field]) => field,
  },
);

test('an index changes how a search is served, never what it answers', () => {
  fc.assert(
    fc.property(
      fc.array(document, { maxLength: 25 }),
      fc.array(fc.tuple(query, order), { minLength: 3, maxLength: 8 }),
      (documents, searches) => {
        const open = (declared: typeof indexes) =>
          new Database({
            data: ':memory:',
            collections: [{ name: 'things', indexes: declared }],
            strictIndexes: false,
            now: () => 0,
          });
        const [indexed, plain] = [open(indexes), open([])];
        for (const database of [indexed, plain])
          documents.forEach((fields, i) => {
            // Half of them twice, so that rewritten index entries are searched too.
            database.tables.insert('things', { _id: i, ...(i % 2 ? fields : { a: [1, 2], c: 'old' }) });
            const row = database.tables.body('things', i);
            if (i % 2 === 0 && row)
              database.tables.replace('things', row, { _id: i, a: [1, 2], c: 'old' }, { _id: i, ...fields });
          });
        for (const [condition, by] of searches) {
          const search = (database: Database, query: Document): Document[] =>
            [...database.finder.find('things', { query, order: by })].map((found) => found.document);
          const expected = search(plain, condition);
          const found = search(indexed, condition);
          const ids = (list: Document[]): unknown[] => list.map(({ _id: id }) => id).sort();
          expect(ids(found)).toEqual(ids(expected));
          expect(indexed.finder.count('things', condition)).toBe(expected.length);
          const compare = comparator(by);
          for (const [i, item] of found.entries()) expect(compare(item, expected[i] ?? {})).toBe(0);
        }
        indexed.close();
        plain.close();
      },
    ),
    { numRuns: 250 },
  );
});
