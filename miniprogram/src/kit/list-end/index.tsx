import { View } from '@tarojs/components';
import type { ListEnd as End } from '../hooks/use-paged';
import './index.scss';

const words: Record<End, string> = {
  more: '点这里看更多',
  loading: '正在加载…',
  failed: '没能加载，点这里重试',
  end: '已经到底了',
};

/** The foot of a list: that there is more, that it is coming, that it failed, or that this was all. */
export function ListEnd({ end, more }: { end: End; more: () => Promise<void> }) {
  const pressable = end === 'more' || end === 'failed';
  return (
    <View
      className="list-end"
      onClick={pressable ? () => void more() : undefined}
      {...(pressable && { role: 'button' })}
    >
      {words[end]}
    </View>
  );
}
