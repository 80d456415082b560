import { View } from '@tarojs/components';
import { RemindMe } from '../../domain/remind-me';
import { formatTime } from '../../kit/format/time';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import type { Output } from '../../services/contract';
import { back } from '../../services/navigate';
import { Tick } from './tick';

interface Props {
  done: Output<'attendance.checkIn'>;
}

/** The check-in is made: who, when, and a quiet question about next month. */
export function Success({ done }: Props) {
  const waits = done.state === 'toConfirm';
  return (
    <View className="success">
      <Tick />
      <View className="success-word" role="status">
        {wordOf(done)}
      </View>
      <View className="success-name">{done.memberName}</View>
      <View className="success-line numbers">{formatTime(done.checkedInAt)}</View>
      <View className="secondary success-title">{done.activityTitle}</View>
      {waits && <NoticeLine tone="warn">没能核对您是否在现场，书记确认后算到会</NoticeLine>}
      {done.checkOut && <NoticeLine tone="warn">这次活动要签退：离开前请再扫一次大屏幕上的签退码</NoticeLine>}
      <View className="success-actions">
        <PrimaryButton onPress={back}>完成</PrimaryButton>
        <RemindMe templates={['guidancePublished']} word="下个月也提醒我" done="记下了，下个月会提醒您一次" />
      </View>
    </View>
  );
}

function wordOf({ state, again }: Props['done']): string {
  if (state === 'toConfirm') return '签到已收到';
  return again ? '您已签过到' : '签到成功';
}
