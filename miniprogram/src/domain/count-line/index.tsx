import { View } from '@tarojs/components';
import './index.scss';

interface Props {
  counts: { expected: number; present: number; absent: number };
  /** While check-in is open someone not here yet is not absent. */
  open?: boolean;
}

/** 应到 · 实到 · 缺席 side by side, each figure under its word. */
export function CountLine({ counts, open }: Props) {
  const figures = [
    { word: '应到', figure: counts.expected, look: '' },
    { word: '实到', figure: counts.present, look: ' count-good' },
    { word: open ? '未到' : '缺席', figure: counts.absent, look: counts.absent > 0 ? ' count-warn' : '' },
  ];
  return (
    <View className="count-line">
      {figures.map(({ word, figure, look }) => (
        <View key={word} className="count">
          <View className={`count-figure numbers${look}`}>{figure}</View>
          <View className="count-word">{word}</View>
        </View>
      ))}
    </View>
  );
}
