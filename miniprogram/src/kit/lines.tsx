import { View } from '@tarojs/components';

/** A text of several lines, each on a line of its own. */
export function Lines({ children }: { children: string }) {
  return (
    <View>
      {children.split('\n').map((line) => (
        <View key={line}>{line}</View>
      ))}
    </View>
  );
}
