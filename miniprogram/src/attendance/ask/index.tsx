import Taro, { useReady } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { ActivityFacts } from '../../domain/activity-facts';
import { requestKindLabels } from '../../domain/labels';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { needed, useForm } from '../../kit/form/use-form';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { RequestKind } from '../../services/contract';

definePageConfig({
  navigationBarTitleText: '请假',
});

const words: Record<RequestKind, { label: string; hint: string; missing: string }> = {
  leave: {
    label: '请假的原因',
    hint: '书记同意后算请假；活动开始前可以撤回',
    missing: '请写上请假的原因',
  },
  makeUp: {
    label: '为什么没签上',
    hint: '书记同意后算到会，名单里会标明“补签”',
    missing: '请写上没签到的原因',
  },
  caughtUp: {
    label: '补了什么课',
    hint: '例如：自学了会议材料、听了录音、写了心得。书记同意后标明“已补课”',
    missing: '请写上补课的内容',
  },
};

const kindOf = (text: string): RequestKind => (text === 'makeUp' || text === 'caughtUp' ? text : 'leave');

/** 请假, 补签 or 补课: the reason, to the keepers of the activity. */
export default function Ask() {
  const activityId = useParameter('activityId');
  const kind = kindOf(useParameter('kind'));
  const state = useCall('activity.detail', { activityId });
  useReady(() => void Taro.setNavigationBarTitle({ title: requestKindLabels[kind] }));
  const { label, hint, missing } = words[kind];
  const form = useForm({
    name: `ask:${kind}:${activityId}`,
    fresh: () => ({ reason: '' }),
    faults: ({ reason }) => ({ reason: needed(reason, missing) }),
    send: ({ reason }) => call('attendance.request', { activityId, kind, reason: reason.trim() }),
    done: '已告诉支部书记，请等答复',
  });
  return (
    <PageShell state={state}>
      {({ activity }) => (
        <View className="stack">
          <Card title={activity.title}>
            <ActivityFacts activity={activity} withOrganization />
          </Card>
          <Card>
            <TextField label={label} max={80} room="wrap" hint={hint} {...form.field('reason')} />
          </Card>
          <ActionBar>
            <PrimaryButton busyText="正在申请" onPress={form.submit}>
              {`申请${requestKindLabels[kind]}`}
            </PrimaryButton>
          </ActionBar>
        </View>
      )}
    </PageShell>
  );
}
