import { choosePlans } from '../../localcloud/database/plan';

/** Which order an index gives that has met arrays: as in MongoDB, the order of what follows one value of them. */

const index = {
  name: 'listed',
  table: 'i1',
  keys: [
    ['listed', 1],
    ['initials', 1],
    ['_id', 1],
  ] as [string, 1 | -1][],
};
/** The field of each bit that has met an array. */
const [listed, initials] = [0b001, 0b010];

const isSorted = (multikey: number, query: object, order: [string, 1 | -1][]) =>
  choosePlans(query as never, order, [{ ...index, multikey }], () => 0)?.every(({ sorted }) => sorted);

it.each([
  ['one value of an array', listed, { listed: 'x' }, [['initials', 1]], true],
  ['one of one', listed, { listed: { $in: ['x'] } }, [['initials', -1]], true],
  ['one of two', listed, { listed: { $in: ['x', 'y'] } }, [['initials', 1]], false],
  ['the array itself, of which one value is known', listed, { listed: 'x' }, [['listed', 1]], false],
  ['an array that follows', initials, { listed: 'x' }, [['initials', 1]], false],
  [
    'no array',
    0,
    { listed: 'x' },
    [
      ['listed', 1],
      ['initials', 1],
    ],
    true,
  ],
] as [string, number, object, [string, 1 | -1][], boolean][])('%s', (_, multikey, query, order, sorted) => {
  expect(isSorted(multikey, query, order)).toBe(sorted);
});

describe('of two indexes that bound what is read', () => {
  const by = (name: string, keys: [string, 1 | -1][]) => ({ name, table: name, keys, multikey: 0 });
  const indexes = [
    by('state', [
      ['state', 1],
      ['at', 1],
    ]),
    by('path', [['path', 1]]),
  ];
  const query = { state: 'active', path: { $gte: '/a/', $lt: '/a0' } };
  const widths: Record<string, number> = { state: 12_000, path: 14 };
  const chosen = (order: [string, 1 | -1][]) =>
    choosePlans(query, order, indexes, ({ index }) => widths[index?.name ?? ''] ?? 0)?.map(
      ({ index }) => index?.name,
    );

  it.each([
    ['the narrower is read where neither gives the order', [['_id', 1]], 'path'],
    ['the narrower is read where there is none', [], 'path'],
    ['one that gives the order is read, which ends with the page', [['at', 1]], 'state'],
  ] as [string, [string, 1 | -1][], string][])('%s', (_, order, name) => {
    expect(chosen(order)).toEqual([name]);
  });
});
