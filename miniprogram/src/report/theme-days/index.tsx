import { View } from '@tarojs/components';

export default function Page() {
  return <View>主题党日开展情况</View>;
}
