import { describeWithEachSdk, expectRefusal, onlyLocally, type Collection } from './target';

describeWithEachSdk('queries', (target) => {
  let people: Collection;
  beforeAll(async () => {
    people = await target().collection(
      {
        _id: 'ann',
        age: 31,
        tags: ['a', 'b'],
        address: { city: '上海', zip: 1 },
        joined: new Date('2020-01-01'),
        scores: [3, 9],
      },
      {
        _id: 'bob',
        age: 25,
        tags: ['b'],
        address: { city: '北京' },
        joined: new Date('2021-06-01'),
        nick: null,
      },
      {
        _id: 'cyd',
        age: 25,
        tags: [],
        address: { city: '上海', zip: 2 },
        joined: new Date('2019-03-05'),
        nick: 'C',
      },
      {
        _id: 'dee',
        tags: 'b',
        address: { city: '广州' },
        list: [
          { k: 1, v: 'x' },
          { k: 2, v: 'y' },
        ],
        name: 'Dee 李',
      },
    );
  });
  const ids = async (condition: object): Promise<unknown[]> => (await people.where(condition).ids()).sort();

  test('equality: scalars, dates, null and missing, nested paths, elements of an array', async () => {
    expect(await ids({ age: 25 })).toEqual(['bob', 'cyd']);
    expect(await ids({ joined: new Date('2021-06-01') })).toEqual(['bob']);
    expect(await ids({ nick: null })).toEqual(['ann', 'bob', 'dee']);
    expect(await ids({ address: { city: '上海' } })).toEqual(['ann', 'cyd']);
    expect(await ids({ 'address.city': '上海' })).toEqual(['ann', 'cyd']);
    expect(await ids({ tags: 'b' })).toEqual(['ann', 'bob', 'dee']);
    expect(await ids({ tags: ['b'] })).toEqual(['bob']);
    expect(await ids({ 'list.k': 2 })).toEqual(['dee']);
    expect(await ids({ 'list.0.k': 1 })).toEqual(['dee']);
    expect(await ids({ 'list.0.k': 2 })).toEqual([]);
  });

  test('comparisons stay within one type', async () => {
    const { command: _ } = target();
    expect(await ids({ age: _.eq(31) })).toEqual(['ann']);
    expect(await ids({ age: _.neq(25) })).toEqual(['ann', 'dee']);
    expect(await ids({ age: _.gt(25) })).toEqual(['ann']);
    expect(await ids({ age: _.gte(25) })).toEqual(['ann', 'bob', 'cyd']);
    expect(await ids({ age: _.lt(31) })).toEqual(['bob', 'cyd']);
    expect(await ids({ age: _.lte(31) })).toEqual(['ann', 'bob', 'cyd']);
    expect(await ids({ joined: _.gt(new Date('2019-12-31')) })).toEqual(['ann', 'bob']);
    expect(await ids({ joined: _.gt(0) })).toEqual([]);
    expect(await ids({ age: _.gt('a') })).toEqual([]);
    expect(await ids({ scores: _.gt(8) })).toEqual(['ann']);
  });

  test('in, nin and logic', async () => {
    const { command: _ } = target();
    expect(await ids({ age: _.in([31, 99]) })).toEqual(['ann']);
    expect(await ids({ age: _.nin([31]) })).toEqual(['bob', 'cyd', 'dee']);
    expect(await ids({ tags: _.in(['a']) })).toEqual(['ann']);
    expect(await ids({ age: _.gt(20).and(_.lt(30)) })).toEqual(['bob', 'cyd']);
    expect(await ids({ age: _.eq(31).or(_.eq(25)) })).toEqual(['ann', 'bob', 'cyd']);
    expect(await ids({ age: _.and(_.gt(20), _.lt(30)) })).toEqual(['bob', 'cyd']);
    expect(await ids({ age: _.not(_.gt(26)) })).toEqual(['bob', 'cyd', 'dee']);
    expect(await ids(_.or([{ age: 31 }, { nick: 'C' }]))).toEqual(['ann', 'cyd']);
    expect(await ids(_.and([{ age: 25 }, { nick: 'C' }]))).toEqual(['cyd']);
    expect(await ids(_.nor([{ age: 25 }, { nick: 'C' }]))).toEqual(['ann', 'dee']);
    expect(await ids({ age: 25, address: { city: _.neq('北京') } })).toEqual(['cyd']);
  });

  test('ids come once each, in their order, however they were asked for', async () => {
    const { command: _ } = target();
    const asked = people.where({ _id: _.in(['cyd', 'nobody', 'ann', 'cyd', 'bob']) });
    expect(await asked.ids()).toEqual(['ann', 'bob', 'cyd']);
    expect(await asked.skip(1).limit(1).ids()).toEqual(['bob']);
    expect(await asked.orderBy('age', 'asc').orderBy('_id', 'desc').ids()).toEqual(['cyd', 'bob', 'ann']);
    expect(await people.where({ _id: _.in([/^a/, 'bob']) }).ids()).toEqual(['ann', 'bob']);
  });

  test('fields and arrays', async () => {
    const { command: _ } = target();
    expect(await ids({ nick: _.exists(true) })).toEqual(['bob', 'cyd']);
    expect(await ids({ age: _.exists(false) })).toEqual(['dee']);
    expect(await ids({ tags: _.all(['a', 'b']) })).toEqual(['ann']);
    expect(await ids({ tags: _.all(['b']) })).toEqual(['ann', 'bob', 'dee']);
    expect(await ids({ tags: _.size(0) })).toEqual(['cyd']);
    expect(await ids({ list: _.elemMatch({ k: 2, v: 'y' }) })).toEqual(['dee']);
    expect(await ids({ list: _.elemMatch({ k: 2, v: 'x' }) })).toEqual([]);
    expect(await ids({ list: _.elemMatch({ k: _.gt(1), v: 'y' }) })).toEqual(['dee']);
    expect(await ids({ scores: _.elemMatch({ $gt: 5, $lt: 10 }) })).toEqual(['ann']);
    expect(await ids({ scores: _.elemMatch({ k: 3 }) })).toEqual([]);
    expect(await ids({ age: _.mod(10, 5) })).toEqual(['bob', 'cyd']);
  });

  test('regular expressions, by literal, by db.RegExp and negated', async () => {
    const { command: _, database } = target();
    expect(await ids({ name: /^dee/i })).toEqual(['dee']);
    expect(await ids({ name: /^dee/ })).toEqual([]);
    expect(await ids({ name: database.RegExp({ regexp: '李$', options: 'i' }) })).toEqual(['dee']);
    expect(await ids({ nick: _.not(/^C/) })).toEqual(['ann', 'bob', 'dee']);
    expect(await ids({ tags: /^a$/ })).toEqual(['ann']);
    expect(await ids({ 'address.city': _.in([/^上/]) })).toEqual(['ann', 'cyd']);
  });

  test('order on several fields, nulls first, then skip and limit', async () => {
    expect(await people.orderBy('age', 'asc').orderBy('_id', 'desc').ids()).toEqual([
      'dee',
      'cyd',
      'bob',
      'ann',
    ]);
    expect(await people.orderBy('age', 'desc').orderBy('_id', 'asc').skip(1).limit(2).ids()).toEqual([
      'bob',
      'cyd',
    ]);
    expect(await people.orderBy('joined', 'desc').limit(2).ids()).toEqual(['bob', 'ann']);
    expect(await people.where({ age: 25 }).orderBy('address.city', 'asc').ids()).toEqual(['cyd', 'bob']);
  });

  test('types sort in MongoDB order', async () => {
    const mixed = await target().collection(
      { _id: 'date', v: new Date(0) },
      { _id: 'bool', v: false },
      { _id: 'array', v: [5, 'z'] },
      { _id: 'object', v: { a: 1 } },
      { _id: 'text', v: 'a' },
      { _id: 'number', v: 9 },
      { _id: 'null', v: null },
    );
    // An array sorts by its smallest element upwards and by its largest downwards.
    expect(await mixed.orderBy('v', 'asc').ids()).toEqual([
      'null',
      'array',
      'number',
      'text',
      'object',
      'bool',
      'date',
    ]);
    expect(await mixed.orderBy('v', 'desc').ids()).toEqual([
      'date',
      'bool',
      'object',
      'array',
      'text',
      'number',
      'null',
    ]);
  });

  test('field(): inclusion, exclusion, nested paths, slice and elemMatch', async () => {
    const { command: _ } = target();
    const one = async (projection: object): Promise<unknown> =>
      (await people.where({ _id: 'dee' }).field(projection).get())[0];
    expect(await one({ name: true })).toEqual({ _id: 'dee', name: 'Dee 李' });
    expect(await one({ name: true, _id: false })).toEqual({ name: 'Dee 李' });
    expect(await one({ 'address.city': 1, _id: 0 })).toEqual({ address: { city: '广州' } });
    expect(await one({ list: 0, address: 0, tags: 0 })).toEqual({ _id: 'dee', name: 'Dee 李' });
    expect(await one({ _id: 0, list: _.project.slice(1) })).toMatchObject({ list: [{ k: 1, v: 'x' }] });
    expect(await one({ _id: 0, list: _.project.elemMatch({ k: 2 }) })).toEqual({ list: [{ k: 2, v: 'y' }] });
    expect(await people.doc('dee').field({ name: true }).get()).toEqual({ _id: 'dee', name: 'Dee 李' });
  });

  test('count', async () => {
    expect(await people.count()).toBe(4);
    expect(await people.where({ age: 25 }).count()).toBe(2);
  });

  test('100 documents by default, 1000 at most', async () => {
    const many = await target().collection();
    for (let page = 0; page < 3; page++)
      await many.addMany(
        Array.from({ length: 400 }, (__, i) => ({ _id: `${page}-${i}`, n: page * 400 + i })),
      );
    expect(await many.get()).toHaveLength(100);
    expect(await many.limit(2000).get()).toHaveLength(1000);
    expect(await many.skip(1150).limit(1000).get()).toHaveLength(50);
    expect(await many.count()).toBe(1200);
  });

  test('by id: strings, numbers, and none', async () => {
    const things = await target().collection({ _id: 7, n: 1 }, { _id: '7', n: 2 });
    expect(await things.doc(7).get()).toEqual({ _id: 7, n: 1 });
    expect(await things.doc('7').get()).toEqual({ _id: '7', n: 2 });
    expect(await things.doc('none').get()).toBeNull();
  });

  test('expr and jsonSchema', async () => {
    const { command: _ } = target();
    const things = await target().collection(
      { _id: 'a', spent: 9, budget: 5 },
      { _id: 'b', spent: 1, budget: 5 },
    );
    const $ = _.aggregate;
    expect(await things.where(_.expr($.gt(['$spent', '$budget']))).ids()).toEqual(['a']);
    const schema = { required: ['spent'], properties: { spent: { bsonType: 'number', maximum: 5 } } };
    expect(await things.where(_.jsonSchema(schema)).ids()).toEqual(['b']);
  });

  onlyLocally('what MongoDB refuses is refused', async () => {
    await expectRefusal(people.where({ age: { $foo: 1 } }).get(), 'DATABASE_REQUEST_FAILED', /\$foo/);
    await expectRefusal(people.where({ age: 1 }).field({ a: 1, b: 0 }).get(), 'DATABASE_REQUEST_FAILED');
    await expectRefusal(
      target().existing('nowhere').get(),
      'DATABASE_COLLECTION_NOT_EXIST',
      /Db or Table not exist/,
    );
    await expectRefusal(target().existing('nowhere').count(), 'DATABASE_COLLECTION_NOT_EXIST');
    await expectRefusal(target().existing('nowhere').add({ a: 1 }), 'DATABASE_COLLECTION_NOT_EXIST');
    await expectRefusal(target().existing('nowhere').doc('x').get(), 'DATABASE_COLLECTION_NOT_EXIST');
  });
});
