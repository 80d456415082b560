import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { DateField } from '../../kit/date-field';
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

/** Another time, for a reason. */
export function PostponeForm({ activityId, plan }: Props) {
  const [opened] = useState(Date.now);
  const form = useForm({
    name: `postpone:${activityId}`,
    over: [plan.startsAt, plan.endsAt],
    fresh: () => ({ startsAt: plan.startsAt, endsAt: plan.endsAt, reason: '' }),
    faults: ({ startsAt, endsAt, reason }) => ({
      startsAt: startsAt > Date.now() ? undefined : '请选择将来的时间',
      endsAt: endsAt > startsAt ? undefined : '结束时间要晚于开始时间',
      reason: needed(reason, '请写上原因，参加的人会看到'),
    }),
    send: ({ startsAt, endsAt, reason }) =>
      call('activity.postpone', { activityId, startsAt, endsAt, reason: reason.trim() }),
    about: { 'ACTIVITY.IN_THE_PAST': 'startsAt', 'ACTIVITY.STAY_TOO_LONG': 'endsAt' },
    done: '时间已改，已通知参加的人',
  });
  const { startsAt, endsAt } = form.value;
  return (
    <View className="stack">
      <View className="secondary">{`原来的时间：${formatSpan(plan.startsAt, plan.endsAt)}`}</View>
      <View className="secondary">改期以后，按原来时间的签到和请假不再算。</View>
      <Card>
        <DateField
          label="新的开始时间"
          from={opened}
          {...form.field('startsAt')}
          onChange={(next) => form.change({ startsAt: next, endsAt: next + (endsAt - startsAt) })}
        />
        <DateField label="新的结束时间" from={startsAt} {...form.field('endsAt')} />
        <TextField label="原因" max={80} room="wrap" {...form.field('reason')} />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在更改" onPress={form.submit}>
          更改时间并通知
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
