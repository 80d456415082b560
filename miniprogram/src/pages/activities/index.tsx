import { View } from '@tarojs/components';

export default function Page() {
  return <View>活动</View>;
}
