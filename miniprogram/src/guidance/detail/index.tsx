import { View } from '@tarojs/components';

export default function Page() {
  return <View>指导清单</View>;
}
