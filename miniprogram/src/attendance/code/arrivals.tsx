import { View } from '@tarojs/components';

/** Who came last, by name, the latest first: one sees one's own name come up. */
export function Arrivals({ names }: { names: string[] }) {
  if (names.length === 0) return null;
  return (
    <View className="code-arrivals" role="status">
      <View className="code-arrivals-word">刚刚签到</View>
      {names.map((name, index) => (
        <View key={`${name}:${index}`} className="code-arrival">
          {name}
        </View>
      ))}
    </View>
  );
}
