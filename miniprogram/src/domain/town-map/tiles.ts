/** The towns of the district as a picture of tiles: each where it lies, roughly, so that the eye finds it in every picture. */

export interface TownTile {
  /** As it is said for short, and as its organisation's name has it. */
  name: string;
  /** What else its organisation may be called by. */
  also?: string;
  /** From 1, from the north and from the west. */
  row: number;
  column: number;
}

export const mapColumns = 5;

/** Laid by hand: 17 towns and the development zone. */
export const townTiles: readonly TownTile[] = [
  { name: '佘山', row: 1, column: 2 },
  { name: '泗泾', row: 1, column: 4 },
  { name: '九里亭', row: 1, column: 5 },
  { name: '小昆山', row: 2, column: 1 },
  { name: '广富林', row: 2, column: 2 },
  { name: '方松', row: 2, column: 3 },
  { name: '洞泾', row: 2, column: 4 },
  { name: '九亭', row: 2, column: 5 },
  { name: '永丰', row: 3, column: 2 },
  { name: '岳阳', row: 3, column: 3 },
  { name: '中山', row: 3, column: 4 },
  { name: '新桥', row: 3, column: 5 },
  { name: '新浜', row: 4, column: 1 },
  { name: '石湖荡', row: 4, column: 2 },
  { name: '经开区', also: '经济技术开发区', row: 4, column: 4 },
  { name: '车墩', row: 4, column: 5 },
  { name: '泖港', row: 5, column: 3 },
  { name: '叶榭', row: 5, column: 4 },
];

const isOf = ({ name, also }: TownTile, town: string): boolean =>
  town.includes(name) || (also !== undefined && town.includes(also));

/** A town with its tile; one that nobody laid a tile for, or the second of a name, has none. */
export interface Placed<Town> {
  town: Town;
  tile?: TownTile;
}

/** Each of some towns on its tile, from the north-west; after them those without, in their own order. Never by a figure. */
export function placed<Town extends { name: string }>(towns: readonly Town[]): Placed<Town>[] {
  const onMap = townTiles.flatMap((tile) => {
    const town = towns.find(({ name }) => isOf(tile, name));
    return town ? [{ town, tile }] : [];
  });
  const taken = new Set(onMap.map(({ town }) => town));
  return [...onMap, ...towns.filter((town) => !taken.has(town)).map((town) => ({ town }))];
}
