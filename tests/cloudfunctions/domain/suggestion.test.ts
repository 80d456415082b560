import fc from 'fast-check';
import { suggest, type Neighbour } from '../../../cloudfunctions/domain/survey/suggestion';

/** What is suggested of a subject by the articles of the branch regulation: their numbers are given. */

const rules = { fullAtLeast: 3, unitsAtMost: 5 };
const of = (...fulls: number[]): Neighbour[] =>
  fulls.map((full, at) => ({ id: `n${at}`, name: `单位${at}`, full }));
const none = { carrier: [], cluster: [] };
const asked = (
  full: number | undefined,
  neighbours: Partial<Record<'carrier' | 'cluster', Neighbour[]>> = {},
) => ({
  isCovered: false,
  members: full === undefined ? undefined : { full },
  neighbours: { ...none, ...neighbours },
});

const table: [string, ReturnType<typeof asked>, object][] = [
  ['three full members: a branch of its own', asked(3), { kind: 'single', full: 3, with: [] }],
  ['more of them', asked(12, { carrier: of(2) }), { kind: 'single', with: [] }],
  [
    'two, and a neighbour with one',
    asked(2, { carrier: of(1) }),
    { kind: 'joint', by: 'carrier', full: 3, with: [{ id: 'n0' }] },
  ],
  [
    'as few neighbours as make enough, those with most first',
    asked(1, { carrier: of(1, 2, 1) }),
    { kind: 'joint', with: [{ id: 'n1' }], full: 3 },
  ],
  [
    'what is not enough in the building is looked for in the cluster',
    asked(1, { carrier: of(1), cluster: of(1, 1) }),
    { kind: 'joint', by: 'cluster', full: 3 },
  ],
  ['a neighbour that could have its own is none', asked(1, { carrier: of(5) }), { kind: 'instructor' }],
  ['nobody to join with', asked(2, { carrier: of(0, 0) }), { kind: 'instructor', full: 2 }],
  ['no full member', asked(0, { carrier: of(2, 2) }), { kind: 'instructor', full: 0 }],
  ['not asked yet how many there are', asked(undefined, { carrier: of(2) }), { kind: 'unknown' }],
  ['covered already', { ...asked(5), isCovered: true }, { kind: 'covered' }],
];
it.each(table)('%s', (_, given, expected) => {
  expect(suggest(given, rules)).toMatchObject(expected);
});

const neighbours = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 12 }).map((fulls) => of(...fulls));

it('a joint one has enough members in no more units than may be, and none of them too many', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 6 }),
      neighbours,
      neighbours,
      fc.integer({ min: 2, max: 7 }),
      fc.integer({ min: 2, max: 6 }),
      (full, carrier, cluster, fullAtLeast, unitsAtMost) => {
        const found = suggest(asked(full, { carrier, cluster }), { fullAtLeast, unitsAtMost });
        if (found.kind === 'single') expect(full).toBeGreaterThanOrEqual(fullAtLeast);
        if (found.kind !== 'joint') {
          expect(found.with).toEqual([]);
          return;
        }
        expect(found.full).toBe(full + found.with.reduce((sum, one) => sum + one.full, 0));
        expect(found.full).toBeGreaterThanOrEqual(fullAtLeast);
        expect(found.with.length + 1).toBeLessThanOrEqual(unitsAtMost);
        // Without the last of them there were not enough.
        expect(found.full - (found.with.at(-1)?.full ?? 0)).toBeLessThan(fullAtLeast);
        expect(new Set(found.with.map(({ id }) => id)).size).toBe(found.with.length);
      },
    ),
  );
});

it('does not hang on the order in which neighbours are found', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4 }), neighbours, (full, carrier) => {
      const turned = [...carrier].reverse();
      expect(suggest(asked(full, { carrier: turned }), rules)).toEqual(
        suggest(asked(full, { carrier }), rules),
      );
    }),
  );
});
