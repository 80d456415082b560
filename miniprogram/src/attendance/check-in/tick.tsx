import { View } from '@tarojs/components';

/** A tick that draws itself. */
export function Tick() {
  return (
    <View className="tick" aria-hidden>
      <View className="tick-line" />
    </View>
  );
}
