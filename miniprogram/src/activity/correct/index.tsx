import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { Field } from '../../kit/field';
import { needed, useForm } from '../../kit/form/use-form';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import { AddGuest } from './add-guest';

definePageConfig({ navigationBarTitleText: '更正应到名单' });

/** 更正应到名单: who was listed wrongly, for a reason that stays with the roster; and guests of other branches. */
export default function CorrectRoll() {
  const activityId = useParameter('activityId');
  const state = useCall('attendance.roll', { activityId });
  const form = useForm({
    name: `correct:${activityId}`,
    fresh: () => ({ off: [] as string[], reason: '' }),
    faults: ({ off, reason }) => ({
      off: off.length > 0 ? undefined : '还没有勾选要去掉的人',
      reason: needed(reason, '请写上原因，会留在名单里'),
    }),
    send: ({ off, reason }) =>
      call('activity.correctRoll', {
        activityId,
        reason: reason.trim(),
        changes: off.map((memberId) => ({ memberId, as: 'none' as const })),
      }),
    named: (path) => path.replace(/^changes/, 'off'),
    done: ({ expected }) => `已更正，应到 ${expected} 人`,
  });
  const { off } = form.value;
  return (
    <PageShell state={state}>
      {({ people }) => (
        <View className="stack">
          <AddGuest activityId={activityId} onAdded={state.reload} />
          <Card title="不该列在应到名单里的人">
            <Field label="请假、缺席不用去掉；只去掉发布时列错的人" error={form.fault('off')}>
              {people
                .filter((one) => one.as === 'expected')
                .map((one) => (
                  <CheckRow
                    key={one.memberId}
                    checked={off.includes(one.memberId)}
                    onChange={(on) =>
                      form.change({
                        off: on ? [...off, one.memberId] : off.filter((id) => id !== one.memberId),
                      })
                    }
                  >
                    {one.name}
                  </CheckRow>
                ))}
            </Field>
          </Card>
          <Card>
            <TextField label="更正的原因" max={80} room="wrap" {...form.field('reason')} />
          </Card>
          <ActionBar>
            <PrimaryButton busyText="正在更正" onPress={form.submit}>
              更正名单
            </PrimaryButton>
          </ActionBar>
        </View>
      )}
    </PageShell>
  );
}
