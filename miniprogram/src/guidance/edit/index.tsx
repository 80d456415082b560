import { View } from '@tarojs/components';

export default function Page() {
  return <View>编写指导清单</View>;
}
