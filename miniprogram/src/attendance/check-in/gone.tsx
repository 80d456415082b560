import { View } from '@tarojs/components';
import { formatTime } from '../../kit/format/time';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import type { Output } from '../../services/contract';
import { back } from '../../services/navigate';
import { Tick } from './tick';

/** 签退: when one went, and whether the stay was long enough to count. */
export function Gone({ done }: { done: Output<'attendance.checkOut'> }) {
  return (
    <View className="success">
      <Tick />
      <View className="success-word" role="status">
        签退成功
      </View>
      <View className="success-name">{done.memberName}</View>
      <View className="success-line numbers">{formatTime(done.checkedOutAt)}</View>
      <View className="secondary success-title">{done.activityTitle}</View>
      {!done.enough && (
        <NoticeLine tone="warn">
          停留时间还不够，暂不算到会。活动结束前可以再来签退；有特殊情况请告诉支部书记
        </NoticeLine>
      )}
      <View className="success-actions">
        <PrimaryButton onPress={back}>完成</PrimaryButton>
      </View>
    </View>
  );
}
