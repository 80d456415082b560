import { View } from '@tarojs/components';

export default function Page() {
  return <View>历月指导清单</View>;
}
