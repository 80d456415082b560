import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { DateField } from '../../kit/date-field';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { formatSpan } from '../../kit/format/time';
import { useDraft } from '../../kit/hooks/use-draft';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { tell } from '../../services/dialogs';
import { back } from '../../services/navigate';

interface Props {
  activityId: string;
  plan: Output<'activity.plan'>['plan'];
}

/** Another time, for a reason. */
export function PostponeForm({ activityId, plan }: Props) {
  const [opened] = useState(Date.now);
  const { draft, change, finish } = useDraft(`postpone:${activityId}`, () => ({
    startsAt: plan.startsAt,
    endsAt: plan.endsAt,
    reason: '',
  }));
  const [tried, setTried] = useState(false);
  const faults = {
    startsAt: draft.startsAt > Date.now() ? undefined : '请选择将来的时间',
    endsAt: draft.endsAt > draft.startsAt ? undefined : '结束时间要晚于开始时间',
    reason: draft.reason.trim() ? undefined : '请写上原因，参加的人会看到',
  };
  const save = async () => {
    setTried(true);
    if (faults.startsAt ?? faults.endsAt ?? faults.reason) return;
    await call('activity.postpone', { activityId, ...draft, reason: draft.reason.trim() });
    finish();
    tell('时间已改，已通知参加的人');
    back();
  };
  return (
    <View className="stack">
      <View className="secondary">{`原来的时间：${formatSpan(plan.startsAt, plan.endsAt)}`}</View>
      <Card>
        <DateField
          label="新的开始时间"
          value={draft.startsAt}
          from={opened}
          error={tried ? faults.startsAt : undefined}
          onChange={(startsAt) => change({ startsAt, endsAt: startsAt + (draft.endsAt - draft.startsAt) })}
        />
        <DateField
          label="新的结束时间"
          value={draft.endsAt}
          from={draft.startsAt}
          error={tried ? faults.endsAt : undefined}
          onChange={(endsAt) => change({ endsAt })}
        />
        <TextField
          label="原因"
          value={draft.reason}
          max={80}
          room="wrap"
          error={tried ? faults.reason : undefined}
          onChange={(reason) => change({ reason })}
        />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在更改" onPress={save}>
          更改时间并通知
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
