import { View } from '@tarojs/components';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import './remind.scss';

interface Props {
  activityId: string;
  /** How many were not reminded yet. */
  count: number;
  onReminded: () => Promise<void>;
}

/** 提醒: who is not here yet is told once that check-in is open; nobody is asked for an answer. */
export function Remind({ activityId, count, onReminded }: Props) {
  if (count === 0) return <View className="secondary remind-line">都提醒过了，每人每次活动只提醒一次</View>;
  const remind = async () => {
    const agreed = await confirm(
      `提醒还没到的 ${count} 人？`,
      '会在通知里告诉本人可以签到了；点过“提醒我”的，微信里也会收到。每人每次活动只提醒一次。',
      '提醒',
    );
    if (!agreed) return;
    await call('attendance.remind', { activityId });
    tell(`已提醒 ${count} 人`);
    await onReminded();
  };
  return (
    <View className="remind-line">
      <PrimaryButton look="quiet" icon="bell" busyText="正在提醒" onPress={remind}>
        {`提醒还没到的 ${count} 人`}
      </PrimaryButton>
    </View>
  );
}
