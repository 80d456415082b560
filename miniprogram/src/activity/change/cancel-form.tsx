import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { needed, useForm } from '../../kit/form/use-form';
import { formatSpan } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';

interface Props {
  activityId: string;
  plan: Output<'activity.plan'>['plan'];
}

/** Called off, for a reason. */
export function CancelForm({ activityId, plan }: Props) {
  const form = useForm({
    name: `cancel:${activityId}`,
    fresh: () => ({ reason: '' }),
    faults: ({ reason }) => ({ reason: needed(reason, '请写上原因，参加的人会看到') }),
    confirm: () => ({
      title: '取消这次活动？',
      consequence: '参加的人会收到通知，签到随即关闭。取消后不能恢复，需要时请另发一个。',
      verb: '取消活动',
    }),
    send: ({ reason }) => call('activity.cancel', { activityId, reason: reason.trim() }),
    done: '活动已取消',
  });
  return (
    <View className="stack">
      <Card title={plan.title}>
        <View className="secondary">{`${formatSpan(plan.startsAt, plan.endsAt)} · ${plan.place}`}</View>
      </Card>
      <Card>
        <TextField label="取消的原因" max={80} room="wrap" {...form.field('reason')} />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在取消" onPress={form.submit}>
          取消活动并通知
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
