import { View } from '@tarojs/components';
import { activityKindLabels } from '../../domain/labels';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { formatSpan } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import { explain, tell } from '../../services/dialogs';
import { OwnRoll } from './own-roll';

definePageConfig({ navigationBarTitleText: '共同开展邀请' });

const answers = {
  open: '还没有答复。同意后，本支部党员才会收到通知、列入应到名单',
  joined: '本支部已同意共同开展，党员已收到通知。活动前一天及以前可以退出',
  declined: '本支部不参加这次活动',
};

/** 共同开展邀请: another branch asks this one to hold a gathering together; a keeper answers with one tap. */
export default function Invitation() {
  const activityId = useParameter('activityId');
  const organizationId = useParameter('organizationId');
  const state = useCall('activity.invitation', { activityId, organizationId });
  const answer = (joins: boolean) => () =>
    call('activity.answerInvitation', { activityId, organizationId, joins })
      .then(async () => {
        await state.reload();
        tell('已答复');
      })
      .catch(explain);
  const consent = (
    <PrimaryButton busyText="正在答复" onPress={answer(true)}>
      同意共同开展
    </PrimaryButton>
  );
  const refusal = (word: string) => (
    <PrimaryButton look="quiet" busyText="正在答复" onPress={answer(false)}>
      {word}
    </PrimaryButton>
  );
  return (
    <PageShell state={state}>
      {({ activity, answer: given }) => (
        <View className="stack">
          <View>
            <View className="page-title">{activity.title}</View>
            <View className="secondary numbers">{formatSpan(activity.startsAt, activity.endsAt)}</View>
          </View>
          <Card title={`${activity.organizationName}邀请本支部共同开展`}>
            <View>{activity.kinds.map((kind) => activityKindLabels[kind]).join('、')}</View>
            <View>{activity.place}</View>
            <View className="secondary">{answers[given]}</View>
          </Card>
          {given === 'joined' && <OwnRoll organizationId={organizationId} activityId={activityId} />}
          {activity.status === 'published' && (
            <ActionBar>
              {given === 'open' && (
                <ButtonPair>
                  {refusal('不参加')}
                  {consent}
                </ButtonPair>
              )}
              {given === 'joined' && refusal('退出这次活动')}
              {given === 'declined' && consent}
            </ActionBar>
          )}
        </View>
      )}
    </PageShell>
  );
}
