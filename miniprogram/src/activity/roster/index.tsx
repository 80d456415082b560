import { View } from '@tarojs/components';

export default function Page() {
  return <View>签到名单</View>;
}
