import fc from 'fast-check';
import { mapColumns, placed, townTiles } from '../../miniprogram/src/domain/town-map/tiles';
import songjiang from '../../scripts/bootstrap/songjiang.json';

/** The towns on their tiles. */

const towns = songjiang.towns.map(({ id, organization }) => ({ id, name: organization }));

it('has a tile of its own for every town of the seed, and none for anything else', () => {
  const all = placed(towns);
  expect(all.filter(({ tile }) => !tile)).toEqual([]);
  expect(new Set(all.map(({ tile }) => tile)).size).toBe(songjiang.towns.length);
  expect(townTiles).toHaveLength(songjiang.towns.length);
});

it('lays no two tiles on one place, and all within the columns', () => {
  expect(new Set(townTiles.map(({ row, column }) => `${row}:${column}`)).size).toBe(townTiles.length);
  for (const { column } of townTiles) {
    expect(column).toBeGreaterThan(0);
    expect(column).toBeLessThanOrEqual(mapColumns);
  }
});

it('gives a town that is not known, and the second of one name, a place below', () => {
  const more = [{ name: '滨江新镇党委' }, { name: '佘山镇党委' }, { name: '佘山度假区党工委' }];
  expect(placed(more).map(({ town, tile }) => [town.name, tile?.name])).toEqual([
    ['佘山镇党委', '佘山'],
    ['滨江新镇党委', undefined],
    ['佘山度假区党工委', undefined],
  ]);
});

it('puts everybody somewhere once, in the same place whatever the others are', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(towns), (some) => {
      const all = placed(some);
      expect(all.map(({ town }) => town.id).sort()).toEqual(some.map(({ id }) => id).sort());
      const whole = new Map(placed(towns).map(({ town, tile }) => [town.id, tile]));
      for (const { town, tile } of all) expect(tile).toBe(whole.get(town.id));
    }),
  );
});
