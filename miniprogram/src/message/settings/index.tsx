import { View } from '@tarojs/components';
import { askReminders, wordFor } from '../../domain/remind-me/ask-reminders';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { useCall } from '../../kit/hooks/use-call';
import { usePress } from '../../kit/hooks/use-press';
import { ListPage } from '../../kit/list-page';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { tell } from '../../services/dialogs';
import { classLabels, messageTemplateLabels } from '../words';
import './index.scss';

definePageConfig({
  navigationBarTitleText: '微信提醒开关',
  enablePullDownRefresh: true,
});

/** 微信提醒开关: what comes through WeChat, by class; how much the reader has asked for, and rest for what is not wanted. */
export default function MessageSettings() {
  const state = useCall('message.preferences', {});
  return (
    <ListPage
      state={state}
      itemsOf={({ classes }) => classes.filter(({ templates }) => templates.length > 0)}
      keyOf={({ class: name }) => name}
      none={{ icon: 'bell', title: '现在没有微信提醒', hint: '通知都在收件箱里，打开小程序就能看到' }}
      before={({ quietHours }) => (
        <View className="secondary numbers">
          {`微信规定：同意一次，只提醒一次。晚上 ${quietHours.from} 点到早上 ${quietHours.until} 点不打扰。不论同不同意，通知都在收件箱里。`}
        </View>
      )}
      after={
        <View className="secondary">
          账号安全的通知（换微信绑定、职务变化、导出名册）只进收件箱，不能关闭。
        </View>
      }
    >
      {(one) => <PushedOfClass one={one} onChanged={state.reload} />}
    </ListPage>
  );
}

type OfClass = Output<'message.preferences'>['classes'][number];

interface Props {
  one: OfClass;
  onChanged: () => Promise<void>;
}

function PushedOfClass({ one: { class: name, muted, templates }, onChanged }: Props) {
  const { press } = usePress(async (wanted: boolean) => {
    await call('message.setMuted', { class: name, muted: !wanted });
    await onChanged();
  });
  const { label, hint, wanted } = classLabels[name];
  return (
    <Card title={label}>
      <View className="secondary">{hint}</View>
      <CheckRow checked={!muted} onChange={(now) => void press(now)}>
        {wanted}
      </CheckRow>
      {!muted &&
        templates.map((template) => (
          <Reminder key={template.template} template={template} onChanged={onChanged} />
        ))}
    </Card>
  );
}

interface ReminderProps {
  template: OfClass['templates'][number];
  onChanged: () => Promise<void>;
}

function Reminder({ template: { template, templateId, remaining }, onChanged }: ReminderProps) {
  const { label, hint } = messageTemplateLabels[template];
  return (
    <View className="settings-reminder">
      <View className="settings-reminder-label">{label}</View>
      <View className="secondary">{hint}</View>
      <View className="numbers">{remaining > 0 ? `还会提醒 ${remaining} 次` : '现在不会提醒'}</View>
      <PrimaryButton
        look="quiet"
        icon="bell"
        onPress={async () => {
          const asked = await askReminders([template], { [template]: templateId });
          tell(wordFor(asked, '记下了，会提醒您一次'));
          await onChanged();
        }}
      >
        再提醒我一次
      </PrimaryButton>
    </View>
  );
}
