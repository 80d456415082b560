import { View } from '@tarojs/components';

export default function Page() {
  return <View>发布主题党日</View>;
}
