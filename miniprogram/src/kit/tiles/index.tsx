import { View } from '@tarojs/components';
import './index.scss';

/** A figure with its word. */
export interface Tile {
  figure: number;
  word: string;
  tone?: 'good' | 'warn';
}

/** Figures side by side, each over its word, as many in a row as there is room for. */
export function Tiles({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <View className="tiles">
      {tiles.map(({ figure, word, tone }) => (
        <View key={word} className="tile">
          <View className={`tile-figure numbers${tone ? ` tile-${tone}` : ''}`}>{figure}</View>
          <View className="tile-word">{word}</View>
        </View>
      ))}
    </View>
  );
}
