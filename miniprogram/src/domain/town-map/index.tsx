import { View } from '@tarojs/components';
import { mapColumns, placed, type Placed } from './tiles';
import './index.scss';

/** What a picture says of one town. */
export interface PicturedTown {
  id: string;
  /** The town's organisation. */
  name: string;
  /** Of 100; nothing where there is nothing to have a share of. */
  percent?: number;
  /** What is printed on its tile. */
  figure: string;
  /** The same in words, for who hears it. */
  words: string;
  onPress?: () => void;
}

/**
 * The towns as tiles, always in the same places, each filled as high as its share and with its figure in print. The one colour says
 * how much and never how good. `small` is without names, to be looked at beside others of its kind.
 */
export function TownMap({ towns, small }: { towns: readonly PicturedTown[]; small?: true }) {
  const all = placed(towns);
  const others = all.filter(({ tile }) => !tile);
  return (
    <View className={`town-map${small ? ' town-map-small' : ''}`} {...(small && { 'aria-hidden': true })}>
      <View
        className="town-map-grid"
        style={{ gridTemplateColumns: `repeat(${mapColumns}, minmax(0, 1fr))` }}
      >
        {all
          .filter(({ tile }) => tile)
          .map((one) => (
            <Tile key={one.town.id} {...one} small={small} />
          ))}
      </View>
      {others.length > 0 && (
        <View className="town-map-others">
          {others.map((one) => (
            <Tile key={one.town.id} {...one} small={small} />
          ))}
        </View>
      )}
    </View>
  );
}

function Tile({ town, tile, small }: Placed<PicturedTown> & { small?: true | undefined }) {
  const { name, percent = 0, figure, words, onPress } = town;
  const label = tile?.name ?? name;
  const style = {
    backgroundSize: `100% ${percent}%`,
    ...(tile && { gridRow: String(tile.row), gridColumn: String(tile.column) }),
  };
  return (
    <View
      className={`town-tile${onPress ? ' town-tile-open' : ''}`}
      style={style}
      {...(!small && { role: onPress ? 'button' : 'img', 'aria-label': `${label} ${figure}：${words}` })}
      hoverClass={onPress ? 'town-tile-pressed' : 'none'}
      onClick={onPress}
    >
      <View className="town-tile-words">
        {!small && <View>{label}</View>}
        <View className="town-tile-figure numbers">{figure}</View>
      </View>
    </View>
  );
}
