import { View } from '@tarojs/components';
import { askReminders } from '../../domain/remind-me/ask-reminders';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { useCall } from '../../kit/hooks/use-call';
import { usePress } from '../../kit/hooks/use-press';
import { ListPage } from '../../kit/list-page';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { tell } from '../../services/dialogs';
import { messageTemplateLabels } from '../words';

definePageConfig({
  navigationBarTitleText: '通知设置',
  enablePullDownRefresh: true,
});

/** 通知设置: which messages come through WeChat, how many the reader has asked for, and rest for those not wanted. */
export default function MessageSettings() {
  const state = useCall('message.preferences', {});
  return (
    <ListPage
      state={state}
      itemsOf={({ templates }) => templates}
      keyOf={({ template }) => template}
      none={{ icon: 'bell', title: '现在没有微信提醒', hint: '通知都在收件箱里，打开小程序就能看到' }}
      before={({ quietHours }) => (
        <View className="secondary numbers">
          {`微信规定：同意一次，只提醒一次。晚上 ${quietHours.from} 点到早上 ${quietHours.until} 点不打扰。不论同不同意，通知都在收件箱里。`}
        </View>
      )}
    >
      {(template) => <Template template={template} onChanged={state.reload} />}
    </ListPage>
  );
}

interface Props {
  template: Output<'message.preferences'>['templates'][number];
  onChanged: () => Promise<void>;
}

function Template({ template: { template, templateId, remaining, muted }, onChanged }: Props) {
  const { press } = usePress(async (wanted: boolean) => {
    await call('message.setMuted', { template, muted: !wanted });
    await onChanged();
  });
  const { label, hint } = messageTemplateLabels[template];
  return (
    <Card title={label}>
      <View className="secondary">{hint}</View>
      <View className="numbers">{remaining > 0 ? `还会提醒 ${remaining} 次` : '现在不会提醒'}</View>
      <CheckRow checked={!muted} onChange={(wanted) => void press(wanted)}>
        接收这类提醒
      </CheckRow>
      {!muted && (
        <PrimaryButton
          look="quiet"
          icon="bell"
          onPress={async () => {
            const agreed = await askReminders([template], { [template]: templateId });
            tell(agreed.length > 0 ? '记下了，会提醒您一次' : '好的，这次不提醒');
            await onChanged();
          }}
        >
          再提醒我一次
        </PrimaryButton>
      )}
    </Card>
  );
}
