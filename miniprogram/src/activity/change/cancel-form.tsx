import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { formatSpan } from '../../kit/format/time';
import { useDraft } from '../../kit/hooks/use-draft';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import { back } from '../../services/navigate';

interface Props {
  activityId: string;
  plan: Output<'activity.plan'>['plan'];
}

/** Called off, for a reason. */
export function CancelForm({ activityId, plan }: Props) {
  const { draft, change, finish } = useDraft(`cancel:${activityId}`, () => ({ reason: '' }));
  const [tried, setTried] = useState(false);
  const reason = draft.reason.trim();
  const cancel = async () => {
    setTried(true);
    if (!reason) return;
    const sure = await confirm(
      '取消这次活动？',
      '参加的人会收到通知，签到随即关闭。取消后不能恢复，需要时请另发一个。',
      '取消活动',
    );
    if (!sure) return;
    await call('activity.cancel', { activityId, reason });
    finish();
    tell('活动已取消');
    back();
  };
  return (
    <View className="stack">
      <Card title={plan.title}>
        <View className="secondary">{`${formatSpan(plan.startsAt, plan.endsAt)} · ${plan.place}`}</View>
      </Card>
      <Card>
        <TextField
          label="取消的原因"
          value={draft.reason}
          max={80}
          room="wrap"
          error={tried && !reason ? '请写上原因，参加的人会看到' : undefined}
          onChange={(text) => change({ reason: text })}
        />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在取消" onPress={cancel}>
          取消活动并通知
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
