import { describeWithEachSdk, expectRefusal, onlyLocally, type Collection, type Document } from './target';

describeWithEachSdk('writes', (target) => {
  let things: Collection;
  beforeEach(async () => {
    things = await target().collection();
  });
  const seed = async (document: Document): Promise<void> => {
    await things.add({ _id: 'x', ...document });
  };
  const read = async (): Promise<Document | null> => {
    const document = await things.doc('x').get();
    if (document) delete document['_id'];
    return document;
  };

  describe('add', () => {
    test('gives an id of 32 hexadecimal digits, or keeps the one given', async () => {
      expect(await things.add({ a: 1 })).toMatch(/^[0-9a-f]{32}$/);
      expect(await things.add({ _id: 'mine', a: 2 })).toBe('mine');
      expect(await things.count()).toBe(2);
    });

    test('several at once', async () => {
      expect(await things.addMany([{ _id: 'a' }, { _id: 'b' }])).toEqual(['a', 'b']);
    });

    test('several at once stop at the first that fails and keep those before it', async () => {
      await seed({});
      await expectRefusal(
        things.addMany([{ _id: 'a' }, { _id: 'x' }, { _id: 'b' }]),
        'DATABASE_DUPLICATE_WRITE',
        /E11000/,
      );
      expect((await things.ids()).sort()).toEqual(['a', 'x']);
    });

    test('keeps every type', async () => {
      const { database } = target();
      const document = {
        date: new Date('2026-11-23T08:00:00.123Z'),
        old: new Date('1949-10-01'),
        nothing: null,
        deep: { list: [1, 'two', { three: 3 }, [4]], empty: {}, none: [] },
        decimal: 0.1,
        large: 2 ** 52,
        negative: -7,
        text: '党费\u0000"\\\n😀',
        yes: true,
      };
      await seed({ ...document, place: new database.Geo.Point(121.2, 31) });
      const { place, ...rest } = (await read()) as { place: { longitude: number; latitude: number } };
      expect(rest).toEqual(document);
      expect(place).toMatchObject({ longitude: 121.2, latitude: 31 });
    });

    test('undefined fields are left out', async () => {
      await seed({ a: undefined, b: { c: undefined, d: 1 } });
      expect(await read()).toEqual({ b: { d: 1 } });
    });

    test('server dates, with an offset', async () => {
      const { database } = target();
      const before = Date.now();
      await seed({ now: database.serverDate(), later: { at: database.serverDate({ offset: 3_600_000 }) } });
      const { now, later } = (await read()) as { now: Date; later: { at: Date } };
      expect(now.getTime()).toBeGreaterThanOrEqual(before - 60_000);
      expect(later.at.getTime() - now.getTime()).toBe(3_600_000);
    });

    test('a taken _id is refused', async () => {
      await seed({ a: 1 });
      await expectRefusal(
        things.add({ _id: 'x', a: 2 }),
        'DATABASE_DUPLICATE_WRITE',
        /E11000 duplicate key error/,
      );
      expect(await read()).toEqual({ a: 1 });
    });
  });

  describe('set', () => {
    test('creates, then replaces the whole document', async () => {
      expect(await things.doc('x').set({ a: 1, b: 2 })).toEqual({ updated: 0, created: 1 });
      expect(await things.doc('x').set({ c: 3 })).toEqual({ updated: 1, created: 0 });
      expect(await read()).toEqual({ c: 3 });
    });
  });

  describe('update by document', () => {
    test('sets fields and nested paths, leaving the rest', async () => {
      await seed({ a: 1, deep: { kept: 1, changed: 2 } });
      expect(await things.doc('x').update({ a: 5, deep: { changed: 3, added: 4 }, 'other.path': 1 })).toBe(1);
      expect(await read()).toEqual({ a: 5, deep: { kept: 1, changed: 3, added: 4 }, other: { path: 1 } });
    });

    test('counts what really changed', async () => {
      await seed({ a: 1 });
      expect(await things.doc('x').update({ a: 1 })).toBe(0);
      expect(await things.doc('none').update({ a: 1 })).toBe(0);
    });

    test('numbers: inc, mul, min, max', async () => {
      const { command: _ } = target();
      await seed({ a: 1, b: 2, c: 5, d: 5 });
      await things
        .doc('x')
        .update({ a: _.inc(4), b: _.mul(3), c: _.min(2), d: _.max(9), fresh: _.inc(1), zero: _.mul(5) });
      expect(await read()).toEqual({ a: 5, b: 6, c: 2, d: 9, fresh: 1, zero: 0 });
    });

    test('fields: set, remove, rename', async () => {
      const { command: _ } = target();
      await seed({ a: { b: 1, c: 2 }, gone: 1, old: 3, at: { old: 1 } });
      await things
        .doc('x')
        .update({ a: _.set({ d: 4 }), gone: _.remove(), old: _.rename('new'), 'at.old': _.rename('at.new') });
      expect(await read()).toEqual({ a: { d: 4 }, new: 3, at: { new: 1 } });
    });

    test('arrays: push, with each, position, sort and slice; unshift, pop, shift', async () => {
      const { command: _ } = target();
      await seed({ a: [3], b: [1, 2, 3], c: [1, 2, 3], d: [1], e: [5] });
      await things
        .doc('x')
        .update({ a: _.push([1, 2]), b: _.pop(), c: _.shift(), d: _.unshift([8, 9]), fresh: _.push(['x']) });
      expect(await read()).toEqual({
        a: [3, 1, 2],
        b: [1, 2],
        c: [2, 3],
        d: [8, 9, 1],
        e: [5],
        fresh: ['x'],
      });
      await things.doc('x').update({
        a: _.push({ each: [7, 0], sort: 1, slice: 3 }),
        e: _.push({ each: [1, 2], position: 0 }),
      });
      expect(await read()).toMatchObject({ a: [0, 1, 2], e: [1, 2, 5] });
    });

    test('arrays: pull, pullAll, addToSet', async () => {
      const { command: _ } = target();
      await seed({
        a: [1, 2, 3, 2],
        b: [1, 2, 3],
        c: [1],
        d: [
          { k: 1, v: 1 },
          { k: 2, v: 1 },
        ],
        e: [1, 5, 9],
      });
      await things.doc('x').update({
        a: _.pull(2),
        b: _.pullAll([1, 3]),
        c: _.addToSet({ $each: [1, 2, 2] }),
        d: _.pull({ k: 1 }),
        e: _.pull(_.gte(5)),
      });
      expect(await read()).toEqual({ a: [1, 3], b: [2], c: [1, 2], d: [{ k: 2, v: 1 }], e: [1] });
    });

    test('bits and elements by position', async () => {
      const { command: _ } = target();
      await seed({ flags: 6, list: [{ n: 1 }, { n: 2 }] });
      await things.doc('x').update({ flags: _.bit({ and: 3 }), 'list.1.n': 9 });
      expect(await read()).toEqual({ flags: 2, list: [{ n: 1 }, { n: 9 }] });
    });

    test('the element the condition met, and all elements', async () => {
      await seed({ list: [{ k: 1 }, { k: 2 }] });
      expect(await things.where({ 'list.k': 2 }).update({ 'list.$.k': 9 })).toBe(1);
      expect(await read()).toEqual({ list: [{ k: 1 }, { k: 9 }] });
      await things.doc('x').update({ 'list.$[].seen': true });
      expect(await read()).toEqual({
        list: [
          { k: 1, seen: true },
          { k: 9, seen: true },
        ],
      });
    });

    test('server dates', async () => {
      await seed({});
      await things.doc('x').update({ at: target().database.serverDate() });
      expect((await read())?.['at']).toBeInstanceOf(Date);
    });

    test('what MongoDB refuses changes nothing', async () => {
      const { command: _ } = target();
      const document = { text: 'a', nothing: null, number: 1 };
      await seed(document);
      for (const change of [
        { text: _.inc(1) },
        { text: _.push([1]) },
        { 'nothing.deep': 1 },
        { 'number.deep': 1 },
        { nothing: _.addToSet(1) },
        { number: _.inc('1') },
      ])
        await expectRefusal(things.doc('x').update(change), 'DATABASE_REQUEST_FAILED');
      expect(await read()).toEqual(document);
    });
  });

  describe('by condition', () => {
    beforeEach(async () => {
      await things.addMany([
        { _id: 'a', n: 1 },
        { _id: 'b', n: 2 },
        { _id: 'c', n: 3 },
      ]);
    });

    test('update changes all that match', async () => {
      const { command: _ } = target();
      expect(await things.where({ n: _.gte(2) }).update({ n: _.inc(10), mark: true })).toBe(2);
      expect(await things.where({ mark: true }).orderBy('n', 'asc').get()).toEqual([
        { _id: 'b', n: 12, mark: true },
        { _id: 'c', n: 13, mark: true },
      ]);
      expect(await things.where({ n: 99 }).update({ n: 1 })).toBe(0);
    });

    test('update and remove can be kept to one', async () => {
      const { command: _ } = target();
      expect(await things.where({ n: _.gte(2) }).updateOne({ mark: true })).toBe(1);
      expect(await things.where({ mark: true }).count()).toBe(1);
      expect(await things.where({ n: _.gte(2) }).removeOne()).toBe(1);
      expect(await things.count()).toBe(2);
    });

    test('remove', async () => {
      const { command: _ } = target();
      expect(await things.where({ n: _.in([1, 3]) }).remove()).toBe(2);
      expect(await things.doc('b').remove()).toBe(1);
      expect(await things.doc('b').remove()).toBe(0);
      expect(await things.count()).toBe(0);
    });

    test('updateAndReturn answers the changed document (wx-server-sdk does not offer it)', async () => {
      if (target().driver.sdk === 'wx-server-sdk') return;
      const { command: _ } = target();
      expect(await things.where({ n: 2 }).updateAndReturn({ n: _.inc(5) })).toMatchObject({
        updated: 1,
        doc: { _id: 'b', n: 7 },
      });
      // Its `updated` says that one was found, not that it changed.
      expect(await things.where({ n: 7 }).updateAndReturn({ n: 7 })).toMatchObject({
        updated: 1,
        doc: { _id: 'b', n: 7 },
      });
      expect(await things.where({ n: 99 }).updateAndReturn({ n: 1 })).toMatchObject({
        updated: 0,
        doc: null,
      });
    });
  });

  test('concurrent increments all count', async () => {
    const { command: _ } = target();
    await seed({ n: 0 });
    await Promise.all(Array.from({ length: 50 }, () => things.doc('x').update({ n: _.inc(1) })));
    expect(await read()).toEqual({ n: 50 });
  });

  test('of concurrent adds with one _id one succeeds', async () => {
    const attempts = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => things.add({ _id: 'one', i })),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('a collection is created once', async () => {
    await expectRefusal(target().database.createCollection(things.name), 'DATABASE_COLLECTION_ALREADY_EXIST');
  });

  onlyLocally('the server checks what the SDK lets through', async () => {
    await expectRefusal(things.add({ $a: 1 }), 'INVALID_PARAM');
    await expectRefusal(things.add({ _id: [1] }), 'INVALID_PARAM');
  });
});
