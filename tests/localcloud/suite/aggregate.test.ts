import { describeWithEachSdk, expectRefusal, type Collection, type Document } from './target';

describeWithEachSdk('aggregation', (target) => {
  let sales: Collection;
  let towns: Collection;
  beforeAll(async () => {
    towns = await target().collection(
      { _id: 't1', code: 'A', name: '泗泾' },
      { _id: 't2', code: 'B', name: '九亭' },
    );
    sales = await target().collection(
      { _id: '1', town: 'A', n: 5, at: new Date('2026-01-15T17:00:00Z'), tags: ['x', 'y'] },
      { _id: '2', town: 'A', n: 7, at: new Date('2026-02-01T00:00:00Z'), tags: ['y'] },
      { _id: '3', town: 'B', n: 1, at: new Date('2026-02-03T00:00:00Z'), tags: [] },
      { _id: '4', town: 'C', n: 9, at: new Date('2026-03-01T00:00:00Z') },
    );
  });

  test('match, group with accumulators, sort', async () => {
    const { command } = target();
    const $ = command.aggregate;
    const result = await sales.aggregate(
      ['match', { n: command.gt(1) }],
      [
        'group',
        {
          _id: '$town',
          sum: $.sum('$n'),
          average: $.avg('$n'),
          least: $.min('$n'),
          most: $.max('$n'),
          first: $.first('$_id'),
          last: $.last('$_id'),
          all: $.push('$n'),
          set: $.addToSet('$town'),
          deviation: $.stdDevPop('$n'),
        },
      ],
      ['sort', { _id: 1 }],
    );
    expect(result).toEqual([
      {
        _id: 'A',
        sum: 12,
        average: 6,
        least: 5,
        most: 7,
        first: '1',
        last: '2',
        all: [5, 7],
        set: ['A'],
        deviation: 1,
      },
      {
        _id: 'C',
        sum: 9,
        average: 9,
        least: 9,
        most: 9,
        first: '4',
        last: '4',
        all: [9],
        set: ['C'],
        deviation: 0,
      },
    ]);
  });

  test('project, addFields and replaceRoot', async () => {
    const { aggregate: $ } = target().command;
    expect(
      await sales.aggregate(
        ['match', { _id: '1' }],
        ['addFields', { 'extra.double': $.multiply(['$n', 2]) }],
        ['project', { _id: 0, n: 1, extra: 1, town: $.toLower('$town') }],
      ),
    ).toEqual([{ n: 5, extra: { double: 10 }, town: 'a' }]);
    expect(
      await sales.aggregate(['match', { _id: '1' }], ['replaceRoot', { newRoot: { only: '$n' } }]),
    ).toEqual([{ only: 5 }]);
  });

  test('sort, skip, limit, count, sortByCount', async () => {
    expect((await sales.aggregate(['sort', { n: -1 }], ['skip', 1], ['limit', 2])).map(({ n }) => n)).toEqual(
      [7, 5],
    );
    expect((await sales.aggregate(['sort', { n: -1 }], ['limit', 2], ['skip', 1])).map(({ n }) => n)).toEqual(
      [7],
    );
    expect(await sales.aggregate(['match', { town: 'A' }], ['count', 'howMany'])).toEqual([{ howMany: 2 }]);
    expect((await sales.aggregate(['sortByCount', '$town']))[0]).toEqual({ _id: 'A', count: 2 });
  });

  test('unwind, plain and keeping the empty', async () => {
    const unwound = await sales.aggregate(['sort', { _id: 1 }], ['unwind', '$tags']);
    expect(unwound.map(({ _id, tags }) => [_id, tags])).toEqual([
      ['1', 'x'],
      ['1', 'y'],
      ['2', 'y'],
    ]);
    const kept = await sales.aggregate(
      ['sort', { _id: 1 }],
      ['unwind', { path: '$tags', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true }],
    );
    expect(kept.map(({ _id, i }) => [_id, i ?? null])).toEqual([
      ['1', 0],
      ['1', 1],
      ['2', 0],
      ['3', null],
      ['4', null],
    ]);
  });

  test('lookup by equality, and by pipeline', async () => {
    const { command } = target();
    const $ = command.aggregate;
    const joined = await sales.aggregate(
      ['lookup', { from: towns.name, localField: 'town', foreignField: 'code', as: 'towns' }],
      ['sort', { _id: 1 }],
    );
    expect(joined.map((sale) => (sale['towns'] as Document[]).map(({ name }) => name))).toEqual([
      ['泗泾'],
      ['泗泾'],
      ['九亭'],
      [],
    ]);
    const piped = await sales.aggregate(
      [
        'lookup',
        {
          from: towns.name,
          let: { town: '$town', n: '$n' },
          pipeline: $.pipeline()
            .match(command.expr($.and([$.eq(['$code', '$$town']), $.gt(['$$n', 5])])))
            .project({ _id: 0, name: 1 })
            .done(),
          as: 'towns',
        },
      ],
      ['sort', { _id: 1 }],
    );
    expect(piped.map(({ towns: found }) => found)).toEqual([[], [{ name: '泗泾' }], [], []]);
    expect(
      await sales.aggregate(
        ['match', { _id: '1' }],
        ['lookup', { from: 'nowhere', localField: 'a', foreignField: 'b', as: 'c' }],
      ),
    ).toMatchObject([{ c: [] }]);
  });

  test('bucket and bucketAuto', async () => {
    const { aggregate: $ } = target().command;
    expect(
      await sales.aggregate([
        'bucket',
        {
          groupBy: '$n',
          boundaries: [0, 5, 8],
          default: 'more',
          output: { count: $.sum(1), ids: $.push('$_id') },
        },
      ]),
    ).toEqual([
      { _id: 0, count: 1, ids: ['3'] },
      { _id: 5, count: 2, ids: ['1', '2'] },
      { _id: 'more', count: 1, ids: ['4'] },
    ]);
    expect(await sales.aggregate(['bucketAuto', { groupBy: '$n', buckets: 2 }])).toEqual([
      { _id: { min: 1, max: 7 }, count: 2 },
      { _id: { min: 7, max: 9 }, count: 2 },
    ]);
  });

  test('sample', async () => {
    const sample = await sales.aggregate(['sample', { size: 2 }]);
    expect(new Set(sample.map(({ _id }) => _id)).size).toBe(2);
  });

  test('geoNear', async () => {
    const { Geo } = target().database;
    const places = await target().collection(
      { _id: 'near', at: new Geo.Point(121.23, 31.03), open: true },
      { _id: 'far', at: new Geo.Point(121.5, 31.2), open: true },
      { _id: 'closed', at: new Geo.Point(121.23, 31.03), open: false },
    );
    const found = await places.aggregate([
      'geoNear',
      {
        near: new Geo.Point(121.22, 31.03),
        distanceField: 'distance',
        spherical: true,
        key: 'at',
        query: { open: true },
        includeLocs: 'where',
        maxDistance: 100_000,
      },
    ]);
    expect(found.map(({ _id }) => _id)).toEqual(['near', 'far']);
    expect(found[0]?.['distance']).toBeGreaterThan(950);
    expect(found[0]?.['distance']).toBeLessThan(960);
    expect(found[0]?.['where']).toMatchObject({ type: 'Point' });
  });

  describe('expressions', () => {
    const evaluate = async (document: object, expressions: Record<string, unknown>): Promise<Document> => {
      const one = await target().collection({ _id: 'one', ...document });
      return (await one.aggregate(['project', { _id: 0, ...expressions }]))[0] ?? {};
    };

    test('arithmetic', async () => {
      const { aggregate: $ } = target().command;
      expect(
        await evaluate(
          { a: 7, b: 2, c: -1.5 },
          {
            sum: $.add(['$a', '$b', 1]),
            difference: $.subtract(['$a', '$b']),
            product: $.multiply(['$a', '$b']),
            quotient: $.divide(['$a', '$b']),
            rest: $.mod(['$a', '$b']),
            power: $.pow(['$a', '$b']),
            root: $.sqrt(16),
            absolute: $.abs('$c'),
            up: $.ceil('$c'),
            down: $.floor('$c'),
            cut: $.trunc('$c'),
            e: $.exp(0),
            ln: $.ln(1),
            log: $.log([8, 2]),
            ten: $.log10(100),
          },
        ),
      ).toEqual({
        sum: 10,
        difference: 5,
        product: 14,
        quotient: 3.5,
        rest: 1,
        power: 49,
        root: 4,
        absolute: 1.5,
        up: -1,
        down: -2,
        cut: -1,
        e: 1,
        ln: 0,
        log: 3,
        ten: 2,
      });
    });

    test('arrays and sets', async () => {
      const { aggregate: $ } = target().command;
      expect(
        await evaluate(
          { a: [1, 2, 3], b: [3, 4] },
          {
            at: $.arrayElemAt(['$a', -1]),
            concat: $.concatArrays(['$a', '$b']),
            filtered: $.filter({ input: '$a', as: 'x', cond: $.gte(['$$x', 2]) }),
            isIn: $.in([2, '$a']),
            index: $.indexOfArray(['$a', 3]),
            isArray: $.isArray('$a'),
            mapped: $.map({ input: '$a', as: 'x', in: $.multiply(['$$x', 10]) }),
            range: $.range([0, 6, 2]),
            reduced: $.reduce({ input: '$a', initialValue: 0, in: $.add(['$$value', '$$this']) }),
            reversed: $.reverseArray('$a'),
            size: $.size('$a'),
            slice: $.slice(['$a', 1, 2]),
            zip: $.zip({ inputs: ['$a', '$b'] }),
            toObject: $.arrayToObject([[['k', 1]]]),
            union: $.setUnion([['$a', '$b']]),
            both: $.setIntersection(['$a', '$b']),
            only: $.setDifference(['$a', '$b']),
            subset: $.setIsSubset([[1], '$a']),
            equal: $.setEquals([[3, 2, 1], '$a']),
            all: $.allElementsTrue(['$a']),
            any: $.anyElementTrue([[0, false]]),
          },
        ),
      ).toMatchObject({
        at: 3,
        concat: [1, 2, 3, 3, 4],
        filtered: [2, 3],
        isIn: true,
        index: 2,
        isArray: true,
        mapped: [10, 20, 30],
        range: [0, 2, 4],
        reduced: 6,
        reversed: [3, 2, 1],
        size: 3,
        slice: [2, 3],
        zip: [
          [1, 3],
          [2, 4],
        ],
        both: [3],
        only: [1, 2],
        subset: true,
        equal: true,
        all: true,
        any: false,
      });
    });

    test('conditions, comparison, variables, objects', async () => {
      const { aggregate: $ } = target().command;
      expect(
        await evaluate(
          { a: 7, none: null, o: { x: 1 } },
          {
            cond: $.cond({ if: $.gt(['$a', 5]), then: 'big', else: 'small' }),
            ifNull: $.ifNull(['$none', 'default']),
            switch: $.switch({ branches: [{ case: $.eq(['$a', 7]), then: 'seven' }], default: 'other' }),
            cmp: $.cmp(['$a', 9]),
            neq: $.neq(['$a', 9]),
            and: $.and([true, $.lt(['$a', 8]), $.lte(['$a', 7])]),
            or: $.or([false, $.gte(['$a', 8])]),
            not: $.not([false]),
            let: $.let({ vars: { b: $.add(['$a', 1]) }, in: $.multiply(['$$b', 2]) }),
            literal: $.literal('$a'),
            merged: $.mergeObjects(['$o', { y: 2 }]),
            pairs: $.objectToArray('$o'),
          },
        ),
      ).toEqual({
        cond: 'big',
        ifNull: 'default',
        switch: 'seven',
        cmp: -1,
        neq: true,
        and: true,
        or: false,
        not: true,
        let: 16,
        literal: '$a',
        merged: { x: 1, y: 2 },
        pairs: [{ k: 'x', v: 1 }],
      });
    });

    test('dates, with a time zone', async () => {
      const { aggregate: $ } = target().command;
      expect(
        await evaluate(
          { at: new Date('2026-01-15T17:08:09.123Z') },
          {
            year: $.year('$at'),
            month: $.month('$at'),
            day: $.dayOfMonth('$at'),
            weekday: $.dayOfWeek('$at'),
            dayOfYear: $.dayOfYear('$at'),
            hour: $.hour('$at'),
            minute: $.minute('$at'),
            second: $.second('$at'),
            millisecond: $.millisecond('$at'),
            isoWeek: $.isoWeek('$at'),
            isoDay: $.isoDayOfWeek('$at'),
            local: $.dateToString({ date: '$at', format: '%Y-%m-%d %H:%M:%S', timezone: 'Asia/Shanghai' }),
            made: $.dateFromParts({ year: 2026, month: 2, day: 3 }),
            parsed: $.dateFromString({ dateString: '2026-02-03T04:05:06Z' }),
          },
        ),
      ).toEqual({
        year: 2026,
        month: 1,
        day: 15,
        weekday: 5,
        dayOfYear: 15,
        hour: 17,
        minute: 8,
        second: 9,
        millisecond: 123,
        isoWeek: 3,
        isoDay: 4,
        local: '2026-01-16 01:08:09',
        made: new Date('2026-02-03T00:00:00Z'),
        parsed: new Date('2026-02-03T04:05:06Z'),
      });
    });

    test('text', async () => {
      const { aggregate: $ } = target().command;
      expect(
        await evaluate(
          { s: 'Ab党费', t: 'a,b' },
          {
            concat: $.concat(['$s', '!']),
            upper: $.toUpper('$s'),
            split: $.split(['$t', ',']),
            bytes: $.strLenBytes('$s'),
            points: $.strLenCP('$s'),
            sub: $.substrCP(['$s', 2, 1]),
            at: $.indexOfCP(['$s', '费']),
            compare: $.strcasecmp(['$t', 'A,B']),
          },
        ),
      ).toEqual({
        concat: 'Ab党费!',
        upper: 'AB党费',
        split: ['a', 'b'],
        bytes: 8,
        points: 4,
        sub: '党',
        at: 3,
        compare: 0,
      });
    });
  });

  test('a stage the local cloud does not know, and a wrong expression, are refused by name', async () => {
    await expectRefusal(
      target().existing('nowhere').aggregate(['match', {}]),
      'DATABASE_COLLECTION_NOT_EXIST',
    );
    await expectRefusal(sales.aggregate(['project', { x: { $foo: 1 } }]), 'DATABASE_REQUEST_FAILED', /foo/);
  });
});
