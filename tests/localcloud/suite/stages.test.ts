import { describeWithEachSdk, expectRefusal, onlyLocally, type Collection, type Document } from './target';

// What MongoDB's manual says of each stage and accumulator that CloudBase documents, on data of our own.

type Stages = [name: string, parameters: unknown][];
type Value = [what: string, stages: Stages, result: unknown[]];
type Refusal = [what: string, stages: Stages, message: RegExp];

interface Table {
  documents: Document[];
  values: Value[];
  refused: Refusal[];
}

const byId: [string, unknown] = ['sort', { _id: 1 }];

const tables: Record<string, Table> = {
  project: {
    documents: [
      {
        _id: 1,
        title: '章程',
        author: { last: '王', first: '一' },
        copies: 5,
        parts: [{ n: 1, name: 'a' }, { n: 2 }, 7, [{ n: 3 }]],
        none: null,
      },
    ],
    values: [
      ['fields kept', [['project', { title: 1, copies: true }]], [{ _id: 1, title: '章程', copies: 5 }]],
      ['without the _id', [['project', { _id: 0, title: 1 }]], [{ title: '章程' }]],
      [
        'fields left out',
        [['project', { author: 0, parts: 0, none: 0 }]],
        [{ _id: 1, title: '章程', copies: 5 }],
      ],
      [
        'only the _id left out',
        [
          ['project', { _id: 0 }],
          ['project', { title: 1, _id: 1 }],
        ],
        [{ title: '章程' }],
      ],
      ['fields of fields kept', [['project', { 'author.last': 1 }]], [{ _id: 1, author: { last: '王' } }]],
      ['the same, nested', [['project', { author: { last: 1 } }]], [{ _id: 1, author: { last: '王' } }]],
      [
        'fields of fields left out',
        [['project', { _id: 0, 'author.first': 0, parts: 0, none: 0 }]],
        [{ title: '章程', author: { last: '王' }, copies: 5 }],
      ],
      [
        'inside arrays',
        [['project', { _id: 0, 'parts.n': 1 }]],
        [{ parts: [{ n: 1 }, { n: 2 }, [{ n: 3 }]] }],
      ],
      [
        'left out inside arrays',
        [['project', { _id: 0, title: 0, author: 0, copies: 0, none: 0, 'parts.name': 0 }]],
        [{ parts: [{ n: 1 }, { n: 2 }, 7, [{ n: 3 }]] }],
      ],
      ['fields of what has none', [['project', { _id: 0, 'title.x': 1 }]], [{}]],
      ['fields of fields that are missing', [['project', { _id: 0, 'author.x': 1 }]], [{ author: {} }]],
      [
        'computed',
        [['project', { _id: 0, name: { $concat: ['$author.last', '$author.first'] } }]],
        [{ name: '王一' }],
      ],
      ['computed inside', [['project', { _id: 0, 'author.full': '$title' }]], [{ author: { full: '章程' } }]],
      [
        'computed to an array',
        [['project', { _id: 0, both: ['$copies', '$nowhere', '$author.last'] }]],
        [{ both: [5, null, '王'] }],
      ],
      [
        'computed to an object',
        [['project', { _id: 0, o: { c: '$copies', d: '$nowhere' } }]],
        [{ o: { c: 5 } }],
      ],
      ['a text is a text', [['project', { _id: 0, title: '书' }]], [{ title: '书' }]],
      [
        'missing stays missing, null stays null',
        [['project', { _id: 0, x: '$nowhere', none: 1 }]],
        [{ none: null }],
      ],
      [
        'a field taken away',
        [['project', { _id: 0, copies: { $cond: [{ $gt: ['$copies', 3] }, '$$REMOVE', '$copies'] } }]],
        [{}],
      ],
      ['the _id computed', [['project', { _id: '$title' }]], [{ _id: '章程' }]],
    ],
    refused: [
      ['kept and left out', [['project', { title: 1, copies: 0 }]], /inclusion projection|exclude/],
      ['nothing', [['project', {}]], /at least one field/],
      ['a path and a part of it', [['project', { author: 1, 'author.last': 1 }]], /conflicting paths/],
      ['an empty object', [['project', { x: {} }]], /empty object/],
      ['an operator for a field', [['project', { $add: [1, 2] }]], /\$/],
    ],
  },

  addFields: {
    documents: [{ _id: 1, a: 1, o: { x: 1 }, list: [{ x: 1 }, 5] }],
    values: [
      [
        'added',
        [['addFields', { sum: { $add: ['$a', 1] } }]],
        [{ _id: 1, a: 1, o: { x: 1 }, list: [{ x: 1 }, 5], sum: 2 }],
      ],
      [
        'over what was there',
        [
          ['addFields', { a: 'new' }],
          ['project', { a: 1 }],
        ],
        [{ _id: 1, a: 'new' }],
      ],
      [
        'inside what was there',
        [
          ['addFields', { 'o.y': '$a' }],
          ['project', { o: 1 }],
        ],
        [{ _id: 1, o: { x: 1, y: 1 } }],
      ],
      [
        'the same, nested',
        [
          ['addFields', { o: { y: 2 } }],
          ['project', { o: 1 }],
        ],
        [{ _id: 1, o: { x: 1, y: 2 } }],
      ],
      [
        'inside each element',
        [
          ['addFields', { 'list.y': 2 }],
          ['project', { list: 1 }],
        ],
        [{ _id: 1, list: [{ x: 1, y: 2 }, { y: 2 }] }],
      ],
      [
        'inside what had no fields',
        [
          ['addFields', { 'a.b': 1 }],
          ['project', { a: 1 }],
        ],
        [{ _id: 1, a: { b: 1 } }],
      ],
      [
        'missing takes the field away',
        [['addFields', { a: '$nowhere', o: 1, list: 1 }]],
        [{ _id: 1, o: 1, list: 1 }],
      ],
      [
        'numbers are numbers',
        [
          ['addFields', { a: 0 }],
          ['project', { a: 1 }],
        ],
        [{ _id: 1, a: 0 }],
      ],
      [
        'all see the document before',
        [
          ['addFields', { a: 5, b: '$a' }],
          ['project', { a: 1, b: 1 }],
        ],
        [{ _id: 1, a: 5, b: 1 }],
      ],
    ],
    refused: [
      ['nothing', [['addFields', {}]], /at least one field/],
      ['a path and a part of it', [['addFields', { o: 1, 'o.x': 1 }]], /conflicting paths/],
    ],
  },

  group: {
    documents: [
      { _id: 1, item: 'a', price: 10, quantity: 2, tags: ['x'], o: { a: 1 } },
      { _id: 2, item: 'b', price: 20, quantity: 1, tags: ['y'] },
      { _id: 3, item: 'a', price: 5, quantity: 5, tags: ['x'], o: { b: 2 } },
      { _id: 4, item: 'a', price: null, quantity: '7', o: null },
      { _id: 5, quantity: 3 },
      { _id: 6, item: null },
    ],
    values: [
      [
        'by a field; missing is grouped with null',
        [byId, ['group', { _id: '$item', ids: { $push: '$_id' } }], byId],
        [
          { _id: null, ids: [5, 6] },
          { _id: 'a', ids: [1, 3, 4] },
          { _id: 'b', ids: [2] },
        ],
      ],
      ['all together', [['group', { _id: null, n: { $sum: 1 } }]], [{ _id: null, n: 6 }]],
      [
        'by several, where missing is not null',
        [['match', { _id: { $in: [5, 6] } }], ['group', { _id: { item: '$item' }, n: { $sum: 1 } }], byId],
        [
          { _id: {}, n: 1 },
          { _id: { item: null }, n: 1 },
        ],
      ],
      [
        'distinct values',
        [['match', { item: 'a' }], ['group', { _id: '$price' }], byId],
        [{ _id: null }, { _id: 5 }, { _id: 10 }],
      ],
      [
        'sum',
        [
          [
            'group',
            {
              _id: null,
              v: {
                $sum: { $multiply: ['$price', { $cond: [{ $eq: ['$quantity', '7'] }, 0, '$quantity'] }] },
              },
            },
          ],
        ],
        [{ _id: null, v: 65 }],
      ],
      ['sum of other things', [['group', { _id: null, v: { $sum: '$item' } }]], [{ _id: null, v: 0 }]],
      [
        'avg without what is no number',
        [['group', { _id: null, v: { $avg: '$quantity' } }]],
        [{ _id: null, v: 2.75 }],
      ],
      ['avg of no numbers', [['group', { _id: null, v: { $avg: '$item' } }]], [{ _id: null, v: null }]],
      [
        'max by type and value',
        [['group', { _id: null, v: { $max: '$quantity' } }]],
        [{ _id: null, v: '7' }],
      ],
      ['min without null', [['group', { _id: null, v: { $min: '$price' } }]], [{ _id: null, v: 5 }]],
      [
        'max of arrays by their whole',
        [['group', { _id: null, v: { $max: '$tags' } }]],
        [{ _id: null, v: ['y'] }],
      ],
      ['min of nothing', [['group', { _id: null, v: { $min: '$nowhere' } }]], [{ _id: null, v: null }]],
      [
        'first and last',
        [
          ['sort', { _id: -1 }],
          ['group', { _id: null, first: { $first: '$item' }, last: { $last: '$price' } }],
        ],
        [{ _id: null, first: null, last: 10 }],
      ],
      [
        'first of what is missing',
        [byId, ['group', { _id: null, first: { $first: '$nowhere' } }]],
        [{ _id: null, first: null }],
      ],
      [
        'push leaves out what is missing and keeps null',
        [byId, ['group', { _id: null, v: { $push: '$price' } }]],
        [{ _id: null, v: [10, 20, 5, null] }],
      ],
      [
        'push of objects',
        [
          ['match', { item: 'b' }],
          ['group', { _id: null, v: { $push: { i: '$item', x: '$nowhere' } } }],
        ],
        [{ _id: null, v: [{ i: 'b' }] }],
      ],
      [
        'push of whole documents',
        [
          ['match', { _id: 6 }],
          ['group', { _id: null, v: { $push: '$$ROOT' } }],
        ],
        [{ _id: null, v: [{ _id: 6, item: null }] }],
      ],
      [
        'addToSet',
        [byId, ['group', { _id: null, v: { $addToSet: '$tags' } }]],
        [{ _id: null, v: [['x'], ['y']] }],
      ],
      [
        'addToSet leaves out what is missing and keeps null',
        [
          ['match', { _id: { $gt: 3 } }],
          ['group', { _id: null, v: { $addToSet: '$price' } }],
        ],
        [{ _id: null, v: [null] }],
      ],
      [
        'stdDevPop',
        [['group', { _id: null, v: { $stdDevPop: '$price' } }]],
        [{ _id: null, v: expect.closeTo(6.2361, 4) as number }],
      ],
      [
        'stdDevSamp',
        [
          ['match', { item: 'a' }],
          ['group', { _id: null, v: { $stdDevSamp: '$price' } }],
        ],
        [{ _id: null, v: expect.closeTo(3.5355, 4) as number }],
      ],
      [
        'stdDevSamp of one',
        [
          ['match', { item: 'b' }],
          ['group', { _id: null, v: { $stdDevSamp: '$price' } }],
        ],
        [{ _id: null, v: null }],
      ],
      [
        'mergeObjects',
        [byId, ['group', { _id: null, v: { $mergeObjects: '$o' } }]],
        [{ _id: null, v: { a: 1, b: 2 } }],
      ],
      [
        'no groups of nothing',
        [
          ['match', { _id: 99 }],
          ['group', { _id: null, n: { $sum: 1 } }],
        ],
        [],
      ],
    ],
    refused: [
      ['without an _id', [['group', { n: { $sum: 1 } }]], /_id/],
      ['a field that is no accumulator', [['group', { _id: null, n: '$item' }]], /accumulator/],
      ['an unknown accumulator', [['group', { _id: null, n: { $total: 1 } }]], /\$total/],
      ['an expression for an accumulator', [['group', { _id: null, n: { $add: [1, 2] } }]], /\$add/],
      ['two accumulators in one', [['group', { _id: null, n: { $sum: 1, $avg: 1 } }]], /one accumulator/],
      ['a dotted field', [['group', { _id: null, 'a.b': { $sum: 1 } }]], /'\.'/],
    ],
  },

  unwind: {
    documents: [
      { _id: 1, sizes: ['S', 'M'], o: { list: [1] } },
      { _id: 2, sizes: [] },
      { _id: 3, sizes: null },
      { _id: 4 },
      { _id: 5, sizes: 'L', o: [{ list: [2] }] },
    ],
    values: [
      [
        'each element; what is no array is its own',
        [byId, ['unwind', '$sizes'], ['project', { sizes: 1 }]],
        [
          { _id: 1, sizes: 'S' },
          { _id: 1, sizes: 'M' },
          { _id: 5, sizes: 'L' },
        ],
      ],
      [
        'with its position',
        [byId, ['unwind', { path: '$sizes', includeArrayIndex: 'at' }], ['project', { sizes: 1, at: 1 }]],
        [
          { _id: 1, sizes: 'S', at: 0 },
          { _id: 1, sizes: 'M', at: 1 },
          { _id: 5, sizes: 'L', at: null },
        ],
      ],
      [
        'keeping those without',
        [
          byId,
          ['unwind', { path: '$sizes', preserveNullAndEmptyArrays: true, includeArrayIndex: 'at' }],
          ['match', { _id: { $in: [2, 3, 4] } }],
        ],
        [
          { _id: 2, at: null },
          { _id: 3, sizes: null, at: null },
          { _id: 4, at: null },
        ],
      ],
      [
        'inside an object',
        [byId, ['unwind', '$o.list'], ['project', { o: 1 }]],
        [{ _id: 1, o: { list: 1 } }],
      ],
    ],
    refused: [
      ['without a dollar', [['unwind', 'sizes']], /prefixed with a '\$'/],
      [
        'a position with a dollar',
        [['unwind', { path: '$sizes', includeArrayIndex: '$at' }]],
        /includeArrayIndex/,
      ],
    ],
  },

  order: {
    documents: [
      { _id: 1, n: 2, list: [5, 1] },
      { _id: 2, n: 'text', list: [3] },
      { _id: 3, n: null, list: [] },
      { _id: 4, list: [2, 9] },
      { _id: 5, n: true },
      { _id: 6, n: 1.5 },
    ],
    values: [
      [
        'by type, then value',
        [
          ['sort', { n: 1, _id: 1 }],
          ['project', { _id: 1 }],
        ],
        [3, 4, 6, 1, 2, 5].map((_id) => ({ _id })),
      ],
      [
        'downwards',
        [
          ['sort', { n: -1, _id: 1 }],
          ['project', { _id: 1 }],
        ],
        [5, 2, 1, 6, 3, 4].map((_id) => ({ _id })),
      ],
      [
        'arrays by their smallest',
        [
          ['match', { _id: { $lt: 5 } }],
          ['sort', { list: 1 }],
          ['project', { _id: 1 }],
        ],
        [3, 1, 4, 2].map((_id) => ({ _id })),
      ],
      [
        'arrays by their largest',
        [
          ['match', { _id: { $lt: 5 } }],
          ['sort', { list: -1 }],
          ['project', { _id: 1 }],
        ],
        [4, 1, 2, 3].map((_id) => ({ _id })),
      ],
      [
        'limit and skip after a change',
        [['addFields', { x: 1 }], byId, ['skip', 1], ['limit', 2], ['project', { _id: 1 }]],
        [{ _id: 2 }, { _id: 3 }],
      ],
      ['skip more than there is', [['skip', 100]], []],
      [
        'count',
        [
          ['match', { n: null }],
          ['count', 'howMany'],
        ],
        [{ howMany: 2 }],
      ],
      [
        'count of nothing',
        [
          ['match', { _id: 99 }],
          ['count', 'howMany'],
        ],
        [],
      ],
      [
        'sortByCount',
        [
          ['addFields', { kind: { $isArray: '$list' } }],
          ['sortByCount', '$kind'],
        ],
        [
          { _id: true, count: 4 },
          { _id: false, count: 2 },
        ],
      ],
      [
        'sortByCount of an expression',
        [['sortByCount', { $gt: ['$_id', 2] }]],
        [
          { _id: true, count: 4 },
          { _id: false, count: 2 },
        ],
      ],
      [
        'replaceRoot',
        [byId, ['limit', 1], ['replaceRoot', { newRoot: { id: '$_id', n: '$n' } }]],
        [{ id: 1, n: 2 }],
      ],
      [
        'replaceRoot merged',
        [byId, ['limit', 1], ['replaceRoot', { newRoot: { $mergeObjects: [{ n: 0, m: 0 }, '$$ROOT'] } }]],
        [{ _id: 1, n: 2, m: 0, list: [5, 1] }],
      ],
      [
        'match with an expression',
        [
          ['match', { $expr: { $eq: ['$n', { $add: [1, 1] }] } }],
          ['project', { _id: 1 }],
        ],
        [{ _id: 1 }],
      ],
      [
        'match after a change',
        [
          ['addFields', { twice: { $multiply: ['$_id', 2] } }],
          ['match', { twice: { $gte: 10 } }],
          ['project', { _id: 1 }],
        ],
        [{ _id: 5 }, { _id: 6 }],
      ],
    ],
    refused: [
      ['another direction', [['sort', { n: 2 }]], /1 .*or -1/],
      ['no order', [['sort', {}]], /at least one/],
      ['a limit of nothing', [['limit', 0]], /positive/],
      ['a negative skip', [['skip', -1]], /negative/],
      ['a count with a dollar', [['count', '$n']], /count field/],
      ['a count without a name', [['count', '']], /count field/],
      ['sortByCount of a constant', [['sortByCount', 'n']], /sortByCount/],
      ['replaceRoot by a number', [['replaceRoot', { newRoot: '$n' }]], /object/],
      [
        'replaceRoot by what is missing',
        [
          ['match', { _id: 4 }],
          ['replaceRoot', { newRoot: '$n' }],
        ],
        /missing/,
      ],
      ['replaceRoot without a root', [['replaceRoot', {}]], /newRoot/],
      ['a sample below nothing', [['sample', { size: -1 }]], /size/],
    ],
  },

  buckets: {
    documents: [
      { _id: 1, year: 1902, price: 200 },
      { _id: 2, year: 1926, price: 76 },
      { _id: 3, year: 1925, price: 118 },
      { _id: 4, price: 280 },
      { _id: 5, year: 1893, price: 483 },
      { _id: 6, year: 1838, price: 120 },
      { _id: 7, year: 1922, price: 160 },
      { _id: 8, year: 1940, price: 159 },
    ],
    values: [
      [
        'bucket',
        [
          ['match', { _id: { $ne: 4 } }],
          byId,
          [
            'bucket',
            { groupBy: '$year', boundaries: [1800, 1900, 1920, 1950], output: { ids: { $push: '$_id' } } },
          ],
        ],
        [
          { _id: 1800, ids: [5, 6] },
          { _id: 1900, ids: [1] },
          { _id: 1920, ids: [2, 3, 7, 8] },
        ],
      ],
      [
        'bucket by default',
        [['bucket', { groupBy: '$year', boundaries: [1900, 1920], default: 'other' }]],
        [
          { _id: 1900, count: 1 },
          { _id: 'other', count: 7 },
        ],
      ],
      [
        'the upper boundary is outside',
        [
          ['match', { _id: 1 }],
          ['bucket', { groupBy: '$year', boundaries: [1800, 1902], default: 0 }],
        ],
        [{ _id: 0, count: 1 }],
      ],
      [
        'bucketAuto',
        [['bucketAuto', { groupBy: '$price', buckets: 4 }]],
        [
          { _id: { min: 76, max: 120 }, count: 2 },
          { _id: { min: 120, max: 160 }, count: 2 },
          { _id: { min: 160, max: 280 }, count: 2 },
          { _id: { min: 280, max: 483 }, count: 2 },
        ],
      ],
      [
        'bucketAuto with an output',
        [
          [
            'bucketAuto',
            { groupBy: '$year', buckets: 3, output: { n: { $sum: 1 }, years: { $push: '$year' } } },
          ],
        ],
        [
          { _id: { min: null, max: 1902 }, n: 3, years: [1838, 1893] },
          { _id: { min: 1902, max: 1926 }, n: 3, years: [1902, 1922, 1925] },
          { _id: { min: 1926, max: 1940 }, n: 2, years: [1926, 1940] },
        ],
      ],
      [
        'bucketAuto never parts what is equal',
        [['bucketAuto', { groupBy: { $lt: ['$price', 200] }, buckets: 5 }]],
        [
          { _id: { min: false, max: true }, count: 3 },
          { _id: { min: true, max: true }, count: 5 },
        ],
      ],
      [
        'bucketAuto of nothing',
        [
          ['match', { _id: 99 }],
          ['bucketAuto', { groupBy: '$price', buckets: 2 }],
        ],
        [],
      ],
    ],
    refused: [
      ['a value outside', [['bucket', { groupBy: '$year', boundaries: [1800, 1900] }]], /no default/],
      ['boundaries out of order', [['bucket', { groupBy: '$year', boundaries: [1900, 1800] }]], /ascending/],
      ['one boundary', [['bucket', { groupBy: '$year', boundaries: [1900] }]], /two boundaries/],
      [
        'a default between the boundaries',
        [['bucket', { groupBy: '$year', boundaries: [1800, 1950], default: 1850 }]],
        /default/,
      ],
      ['no buckets', [['bucketAuto', { groupBy: '$price', buckets: 0 }]], /positive/],
    ],
  },
};

describeWithEachSdk('stages', (target) => {
  const collections = new Map<string, Collection>();
  beforeAll(async () => {
    for (const [name, { documents }] of Object.entries(tables))
      collections.set(name, await target().collection(...documents));
  });
  const run = (name: string, stages: Stages): Promise<Document[]> =>
    (collections.get(name) as Collection).aggregate(...stages);

  describe.each(Object.entries(tables))('%s', (name, { values, refused }) => {
    test.each(values)('%s', async (_what, stages, result) => {
      expect(await run(name, stages)).toEqual(result);
    });

    test.each(refused)('refused: %s', async (_what, stages, message) => {
      await expectRefusal(run(name, stages), 'DATABASE_REQUEST_FAILED', message);
    });
  });

  describe('lookup', () => {
    let orders: Collection;
    let stock: Collection;
    beforeAll(async () => {
      orders = await target().collection(
        { _id: 1, item: 'almonds', ordered: 2 },
        { _id: 2, item: 'pecans', ordered: 1 },
        { _id: 3 },
        { _id: 4, item: ['almonds', 'cashews'], ordered: 60 },
      );
      stock = await target().collection(
        { _id: 1, sku: 'almonds', in: 120, at: { shelf: 'A' } },
        { _id: 2, sku: 'bread', in: 80 },
        { _id: 3, sku: 'cashews', in: 60 },
        { _id: 4, sku: 'pecans', in: 70 },
        { _id: 5, sku: null },
        { _id: 6 },
      );
    });
    const joinedIds = async (...stages: Stages): Promise<unknown[]> =>
      (await orders.aggregate(...stages, byId)).map(({ found }) =>
        (found as Document[]).map(({ _id }) => _id),
      );

    test('by an equal field: an array by each element, what is missing with null', async () => {
      expect(
        await joinedIds([
          'lookup',
          { from: stock.name, localField: 'item', foreignField: 'sku', as: 'found' },
        ]),
      ).toEqual([[1], [4], [5, 6], [1, 3]]);
    });

    test('a list of many values finds each document once, though several of them are its own', async () => {
      const many = await target().collection(
        { _id: 'all', keys: Array.from({ length: 1200 }, (_, at) => `k${String(at).padStart(4, '0')}`) },
        { _id: 'last', keys: ['k1100'] },
      );
      const tagged = await target().collection({ _id: 'both', tags: ['k0000', 'k1100'] });
      const found = await many.aggregate(
        ['lookup', { from: tagged.name, localField: 'keys', foreignField: 'tags', as: 'found' }],
        byId,
      );
      expect(found.map(({ _id, found: own }) => [_id, (own as Document[]).length])).toEqual([
        ['all', 1],
        ['last', 1],
      ]);
    });

    test('under a dotted name', async () => {
      const [first] = await orders.aggregate(
        byId,
        ['lookup', { from: stock.name, localField: 'item', foreignField: 'sku', as: 'stock.found' }],
        ['project', { 'stock.found.at.shelf': 1 }],
      );
      expect(first).toEqual({ _id: 1, stock: { found: [{ at: { shelf: 'A' } }] } });
    });

    test('by a pipeline with variables', async () => {
      const pipeline = [
        {
          $match: {
            $expr: {
              $and: [{ $eq: ['$sku', '$$item'] }, { $gte: ['$in', { $multiply: ['$$ordered', 60] }] }],
            },
          },
        },
        { $project: { _id: 1 } },
      ];
      const variables = { item: '$item', ordered: '$ordered' };
      // What is missing is not null to an expression, so nothing joins with the order without an item.
      expect(
        await joinedIds(['lookup', { from: stock.name, let: variables, pipeline, as: 'found' }]),
      ).toEqual([[1], [4], [], []]);
    });

    test('by a pipeline that counts, and one inside another', async () => {
      const inner = [{ $match: { $expr: { $eq: ['$sku', '$$item'] } } }, { $count: 'n' }];
      const [first] = await orders.aggregate(byId, [
        'lookup',
        {
          from: orders.name,
          let: { item: '$item' },
          pipeline: [
            { $match: { $expr: { $eq: ['$item', '$$item'] } } },
            { $lookup: { from: stock.name, pipeline: inner, as: 'stock' } },
            { $project: { _id: 0, stock: 1, asked: '$$item' } },
          ],
          as: 'found',
        },
      ]);
      expect(first?.['found']).toEqual([{ stock: [{ n: 1 }], asked: 'almonds' }]);
    });

    test.each([
      ['an unknown part', { localField: 'item', foreignField: 'sku', as: 'found', where: 1 }, /where/],
      [
        'an unknown variable',
        { pipeline: [{ $match: { $expr: { $eq: ['$sku', '$$nobody'] } } }], as: 'found' },
        /nobody/,
      ],
    ])('refused: %s', async (_what, parameters, message) => {
      await expectRefusal(
        orders.aggregate(['lookup', { from: stock.name, ...parameters }]),
        'DATABASE_REQUEST_FAILED',
        message,
      );
    });
  });

  test('sample', async () => {
    const all = await run('order', [['sample', { size: 100 }]]);
    expect(new Set(all.map(({ _id }) => _id)).size).toBe(6);
  });

  // Distances that the platform's own tests name (metres).
  onlyLocally('geoNear', async () => {
    const { Geo } = target().database;
    const places = await target().collection(
      { _id: 'near', at: new Geo.Point(113.30593, 23.1361155) },
      { _id: 'far', at: new Geo.Point(113.306789, 23.1564721) },
    );
    const near = new Geo.Point(113.3089506, 23.0968251);
    const found = await places.aggregate(
      ['geoNear', { distanceField: 'metres', spherical: true, near, key: 'at' }],
      ['project', { metres: 1 }],
    );
    expect(found).toEqual([
      { _id: 'near', metres: expect.any(Number) as number },
      { _id: 'far', metres: expect.closeTo(6643.521654, 5) as number },
    ]);
  });

  test('a wrong stage is refused even where there is nothing to work on', async () => {
    const empty = await target().collection();
    await expectRefusal(
      empty.aggregate(['project', { x: { $nonsense: 1 } }]),
      'DATABASE_REQUEST_FAILED',
      /nonsense/,
    );
  });

  onlyLocally('what CloudBase does not document is not implemented, by name', async () => {
    const refused: Stages[] = [
      [['project', { x: { $round: ['$n', 1] } }]],
      [['project', { x: { $first: '$list' } }]],
      [['project', { x: '$$NOW' }]],
      [['project', { x: { $dateFromString: { dateString: 'x', format: '%Y' } } }]],
      [['group', { _id: null, x: { $top: {} } }]],
      [['bucketAuto', { groupBy: '$n', buckets: 2, granularity: 'R5' }]],
      [['sort', { x: { $meta: 'textScore' } }]],
    ];
    for (const stages of refused)
      await expectRefusal(run('order', stages), 'NOT_IMPLEMENTED', /does not support/);
  });
});
