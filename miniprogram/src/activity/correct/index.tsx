import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { useCall } from '../../kit/hooks/use-call';
import { useDraft } from '../../kit/hooks/use-draft';
import { useParameter } from '../../kit/hooks/use-parameter';
import { call } from '../../services/call';
import { tell } from '../../services/dialogs';
import { back } from '../../services/navigate';
import { AddGuest } from './add-guest';

definePageConfig({ navigationBarTitleText: '更正应到名单' });

/** 更正应到名单: who was listed wrongly, for a reason that stays with the roster; and guests of other branches. */
export default function CorrectRoster() {
  const activityId = useParameter('activityId');
  const state = useCall('attendance.roster', { activityId });
  const { draft, change, finish } = useDraft(`correct:${activityId}`, () => ({
    off: [] as string[],
    reason: '',
  }));
  const { off, reason } = draft;
  const [tried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    if (!reason.trim() || off.length === 0) return;
    const changes = off.map((memberId) => ({ memberId, as: 'none' as const }));
    const { expected } = await call('activity.correctRoster', {
      ...{ activityId, reason: reason.trim(), changes },
    });
    finish();
    tell(`已更正，应到 ${expected} 人`);
    back();
  };
  return (
    <PageShell state={state}>
      {({ people }) => (
        <View className="stack">
          <AddGuest activityId={activityId} onAdded={state.reload} />
          <Card title="不该列在应到名单里的人">
            <View className="secondary">请假、缺席不用去掉；只去掉发布时列错的人</View>
            {people
              .filter((one) => one.as === 'expected')
              .map((one) => (
                <CheckRow
                  key={one.memberId}
                  checked={off.includes(one.memberId)}
                  onChange={(on) =>
                    change({ off: on ? [...off, one.memberId] : off.filter((id) => id !== one.memberId) })
                  }
                >
                  {one.name}
                </CheckRow>
              ))}
          </Card>
          <Card>
            <TextField
              label="更正的原因"
              value={reason}
              max={80}
              room="wrap"
              error={tried && !reason.trim() ? '请写上原因，会留在名单里' : undefined}
              hint={tried && off.length === 0 ? '还没有勾选要去掉的人' : undefined}
              onChange={(text) => change({ reason: text })}
            />
          </Card>
          <ActionBar>
            <PrimaryButton busyText="正在更正" onPress={save}>
              更正名单
            </PrimaryButton>
          </ActionBar>
        </View>
      )}
    </PageShell>
  );
}
