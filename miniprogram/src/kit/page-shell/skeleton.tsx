import { View } from '@tarojs/components';

/** Grey bars in the shape of what is coming. */
export function Skeleton() {
  return (
    <View className="skeleton" aria-label="正在加载" role="status">
      <View className="skeleton-bar skeleton-title" />
      {[0, 1, 2].map((card) => (
        <View key={card} className="skeleton-card">
          <View className="skeleton-bar skeleton-half" />
          <View className="skeleton-bar" />
          <View className="skeleton-bar skeleton-most" />
        </View>
      ))}
    </View>
  );
}
