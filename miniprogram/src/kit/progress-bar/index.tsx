import { View } from '@tarojs/components';
import './index.scss';

/** A share as a small bar; the figures stand beside it in words. */
export function ProgressBar({ part, whole }: { part: number; whole: number }) {
  const percent = whole > 0 ? Math.round((part / whole) * 100) : 0;
  return (
    <View className="progress-bar" aria-hidden>
      <View className="progress-bar-part" style={{ width: `${percent}%` }} />
    </View>
  );
}
