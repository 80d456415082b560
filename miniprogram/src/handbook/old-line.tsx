import { View } from '@tarojs/components';
import './parts.scss';

/** That what is shown was told before, and the way to something newer. */
export const OldLine = ({ onPress }: { onPress: () => Promise<void> }) => (
  <View className="handbook-old" role="button" onClick={() => void onPress()}>
    没能更新，看到的是手机里的内容。点这里重试
  </View>
);
