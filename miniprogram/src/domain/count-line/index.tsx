import { View } from '@tarojs/components';
import { countsInWords, type Counted } from '../../../../types/shared/attendances';
import './index.scss';

interface Props {
  counts: Counted;
  /** Until it is closed someone not here yet is not absent. */
  open: boolean;
}

const looks: Partial<Record<string, string>> = {
  实到: ' count-good',
  未到: ' count-warn',
  待确认: ' count-warn',
};

/** 应到 · 实到 · 请假 · 未到 side by side, each figure under its word. */
export function CountLine({ counts, open }: Props) {
  return (
    <View className="count-line">
      {countsInWords(counts, open).map(({ word, figure }) => (
        <View key={word} className="count">
          <View className={`count-figure numbers${figure > 0 ? (looks[word] ?? '') : ''}`}>{figure}</View>
          <View className="count-word">{word}</View>
        </View>
      ))}
    </View>
  );
}
