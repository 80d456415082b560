import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type CollectionDeclaration, type LocalCloud } from '../../localcloud';
import { describeWithEachSdk, expectRefusal } from './suite/target';

const people: CollectionDeclaration = {
  name: 'people',
  indexes: [
    {
      name: 'town-age',
      keys: [
        ['town', 1],
        ['age', -1],
      ],
    },
    { name: 'phone', keys: [['phone', 1]], unique: true, sparse: true },
    { name: 'path', keys: [['orgPath', 1]] },
    {
      name: 'tags',
      keys: [
        ['tags', 1],
        ['age', 1],
      ],
    },
    { name: 'joined', keys: [['joined', -1]] },
  ],
};
const pairs: CollectionDeclaration = {
  name: 'pairs',
  indexes: [
    {
      name: 'pair',
      keys: [
        ['a', 1],
        ['b.c', 1],
      ],
      unique: true,
    },
  ],
};

describeWithEachSdk(
  'declared indexes',
  (target) => {
    const database = () => target();
    beforeAll(async () => {
      await target().localCloud.importDocuments(
        'people',
        Array.from({ length: 600 }, (_, i) => ({
          _id: `p${i}`,
          town: `t${i % 10}`,
          age: i % 50,
          orgPath: `/district/t${i % 10}/b${i % 30}/`,
          tags: [`x${i % 7}`, `y${i % 3}`],
          joined: new Date(Date.UTC(2020, 0, 1 + i)),
          ...(i % 2 === 0 && { phone: `138${String(i).padStart(8, '0')}` }),
          ...(i % 5 === 0 && { secretary: true }),
        })),
      );
    });

    test('what an index serves is right: compare with a search without one', async () => {
      const { command: _ } = database();
      const all = await target().existing('people').limit(1000).get();
      const conditions: [object, (person: Record<string, unknown>) => boolean][] = [
        [{ town: 't3' }, (p) => p['town'] === 't3'],
        [{ town: 't3', age: _.gt(20) }, (p) => p['town'] === 't3' && (p['age'] as number) > 20],
        [
          { town: 't3', age: _.gte(20).and(_.lt(33)) },
          (p) => p['town'] === 't3' && (p['age'] as number) >= 20 && (p['age'] as number) < 33,
        ],
        [
          { town: _.in(['t1', 't2', 't2']), age: 11 },
          (p) => ['t1', 't2'].includes(p['town'] as string) && p['age'] === 11,
        ],
        [{ town: _.gt('t7') }, (p) => (p['town'] as string) > 't7'],
        [{ orgPath: /^\/district\/t4\// }, (p) => (p['orgPath'] as string).startsWith('/district/t4/')],
        [
          { orgPath: database().database.RegExp({ regexp: '^/district/t4/b1' }) },
          (p) => /^\/district\/t4\/b1/.test(p['orgPath'] as string),
        ],
        [{ tags: 'x3' }, (p) => (p['tags'] as string[]).includes('x3')],
        [
          { tags: _.in(['x3', 'y1']) },
          (p) => (p['tags'] as string[]).some((tag) => ['x3', 'y1'].includes(tag)),
        ],
        [
          { tags: _.gt('x6').and(_.lt('x7')) },
          (p) =>
            (p['tags'] as string[]).some((t) => t > 'x6') && (p['tags'] as string[]).some((t) => t < 'x7'),
        ],
        [
          { joined: _.lt(new Date(Date.UTC(2020, 1, 1))) },
          (p) => (p['joined'] as Date).getTime() < Date.UTC(2020, 1, 1),
        ],
        [{ phone: _.gte('13800000500') }, (p) => ((p['phone'] as string | undefined) ?? '') >= '13800000500'],
        [
          _.or([{ town: 't1' }, { tags: 'x2' }]),
          (p) => p['town'] === 't1' || (p['tags'] as string[]).includes('x2'),
        ],
        [{ _id: _.in(['p5', 'p7', 'none']) }, (p) => ['p5', 'p7'].includes(p['_id'] as string)],
      ];
      for (const [condition, test] of conditions) {
        const expected = all
          .filter(test)
          .map(({ _id: id }) => id)
          .sort();
        const search = target().existing('people').where(condition);
        expect([condition, (await search.limit(1000).ids()).sort()]).toEqual([condition, expected]);
        expect([condition, await search.count()]).toEqual([condition, expected.length]);
      }
    });

    test('an index gives its order, either way', async () => {
      const search = target().existing('people').where({ town: 't3' });
      const ages = async (direction: 'asc' | 'desc'): Promise<unknown[]> =>
        (await search.orderBy('age', direction).limit(7).get()).map(({ age }) => age);
      expect(await ages('asc')).toEqual([3, 3, 3, 3, 3, 3, 3]);
      expect(await ages('desc')).toEqual([43, 43, 43, 43, 43, 43, 43]);
      const tagged = target().existing('people').where({ tags: 'x3' });
      const youngest = (await tagged.orderBy('age', 'asc').limit(1000).get()).map(({ age }) => age as number);
      expect(youngest).toHaveLength(86);
      expect(youngest).toEqual([...youngest].sort((one, other) => one - other));
      const latest = await target().existing('people').orderBy('joined', 'desc').skip(2).limit(2).ids();
      expect(latest).toEqual(['p597', 'p596']);
    });

    test('a search that no index serves fails, naming itself and the index it needs', async () => {
      const { command: _ } = database();
      const refused =
        /no index serves this query on "people".*"secretary":true.*\[\["secretary",1\],\["age",-1\]\]/;
      const secretaries = target().existing('people').where({ secretary: true });
      await expectRefusal(secretaries.orderBy('age', 'desc').get(), 'LOCAL_INDEX_MISSING', refused);
      await expectRefusal(secretaries.count(), 'LOCAL_INDEX_MISSING');
      await expectRefusal(secretaries.update({ seen: true }), 'LOCAL_INDEX_MISSING');
      await expectRefusal(secretaries.remove(), 'LOCAL_INDEX_MISSING');
      await expectRefusal(
        target()
          .existing('people')
          .where({ age: _.gt(10) })
          .get(),
        'LOCAL_INDEX_MISSING',
      );
      // Reading a whole index to filter is a scan too.
      await expectRefusal(secretaries.orderBy('joined', 'asc').limit(1).get(), 'LOCAL_INDEX_MISSING');
      // A sparse index does not know the documents without the field.
      await expectRefusal(target().existing('people').where({ phone: null }).get(), 'LOCAL_INDEX_MISSING');
      await expectRefusal(
        target()
          .existing('people')
          .aggregate(['group', { _id: '$town' }]),
        'LOCAL_INDEX_MISSING',
      );
    });

    test('aggregation and lookup go by index', async () => {
      const $ = database().command.aggregate;
      const grouped = await target()
        .existing('people')
        .aggregate(['match', { town: 't3' }], ['group', { _id: null, n: $.sum(1) }]);
      expect(grouped).toEqual([{ _id: null, n: 60 }]);
      const joined = await target()
        .existing('pairs')
        .aggregate(['lookup', { from: 'people', localField: 'town', foreignField: 'town', as: 'people' }]);
      expect(joined).toEqual([]);
      await target().existing('pairs').add({ _id: 'joining', a: 0, town: 't3' });
      const [pair] = await target()
        .existing('pairs')
        .aggregate(
          ['match', { _id: 'joining' }],
          ['lookup', { from: 'people', localField: 'town', foreignField: 'town', as: 'people' }],
        );
      expect(pair?.['people']).toHaveLength(60);
      await expectRefusal(
        target()
          .existing('pairs')
          .aggregate([
            'lookup',
            { from: 'people', localField: 'town', foreignField: 'secretary', as: 'people' },
          ]),
        'LOCAL_INDEX_MISSING',
      );
    });

    test('a unique index refuses a second document, whether added, set or updated', async () => {
      const collection = target().existing('pairs');
      await collection.add({ _id: '1', a: 1, b: { c: 'x' } });
      await collection.add({ _id: '2', a: 1, b: { c: 'y' } });
      const duplicate = /E11000 duplicate key error.*index: pair/;
      await expectRefusal(
        collection.add({ _id: '3', a: 1, b: { c: 'x' } }),
        'DATABASE_DUPLICATE_WRITE',
        duplicate,
      );
      await expectRefusal(collection.doc('2').update({ 'b.c': 'x' }), 'DATABASE_DUPLICATE_WRITE', duplicate);
      await expectRefusal(
        collection.doc('3').set({ a: 1, b: { c: 'x' } }),
        'DATABASE_DUPLICATE_WRITE',
        duplicate,
      );
      await collection.doc('1').remove();
      expect(await collection.doc('2').update({ 'b.c': 'x' })).toBe(1);
      // What is missing counts as null, of which there can be one.
      await collection.add({ _id: '4', a: 7 });
      await expectRefusal(collection.add({ _id: '5', a: 7, b: {} }), 'DATABASE_DUPLICATE_WRITE');
    });

    test('a sparse unique index lets the field be missing many times', async () => {
      const collection = target().existing('people');
      await collection.addMany([{ _id: 'n1' }, { _id: 'n2' }]);
      await expectRefusal(collection.add({ _id: 'n3', phone: '13800000000' }), 'DATABASE_DUPLICATE_WRITE');
    });

    test('in a transaction a taken unique key is refused when written, and a race is a conflict', async () => {
      const [first, second] = [await target().startTransaction(), await target().startTransaction()];
      await first.collection('pairs').add({ _id: 'u1', a: 50 });
      await second.collection('pairs').add({ _id: 'u2', a: 50 });
      await first.commit();
      await expect(second.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' });
      const third = await target().startTransaction();
      await expectRefusal(third.collection('pairs').add({ _id: 'u3', a: 50 }), 'DATABASE_DUPLICATE_WRITE');
    });
  },
  [people, pairs],
);

test('declarations that change between two starts change the indexes, not the documents', async () => {
  const data = mkdtempSync(join(tmpdir(), 'localcloud-indexes-'));
  const start = (indexes: CollectionDeclaration['indexes']): Promise<LocalCloud> =>
    startLocalCloud({ data, functions: '', collections: [{ name: 'things', indexes }], strictIndexes: true });
  let cloud = await start([]);
  await cloud.importDocuments(
    'things',
    Array.from({ length: 300 }, (_, i) => ({ _id: `${i}`, n: i % 3, m: i })),
  );
  await cloud.close();
  cloud = await start([{ name: 'n', keys: [['n', 1]] }]);
  expect(cloud.isEmpty()).toBe(false);
  // Two clouds on one directory would not know of each other's writes.
  await expect(start([])).rejects.toMatchObject({ code: 'SYS_ERR' });
  await cloud.close();
  await expect(start([{ name: 'n', keys: [['n', 1]], unique: true }])).rejects.toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
  });
  cloud = await start([{ name: 'm', keys: [['m', 1]], unique: true }]);
  await expect(cloud.importDocuments('things', [{ m: 7 }])).rejects.toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
  });
  await cloud.close();
  rmSync(data, { recursive: true });
});
