import { View } from '@tarojs/components';

export default function Page() {
  return <View>党员名册</View>;
}
