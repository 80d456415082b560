import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { ListPage } from '../../kit/list-page';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag, type Look } from '../../kit/tag';
import { Tiles } from '../../kit/tiles';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { tell } from '../../services/dialogs';
import { messageTemplateLabels } from '../words';
import { failureWord } from './failures';

definePageConfig({
  navigationBarTitleText: '推送情况',
  enablePullDownRefresh: true,
});

type Campaign = Output<'message.campaigns'>['campaigns'][number];
type Totals = Output<'message.campaigns'>['events'];

const stages: Record<Campaign['stage'], Look> = {
  expanding: { word: '正在准备', tone: 'warn', icon: 'clock' },
  sending: { word: '正在发送', tone: 'warn', icon: 'clock' },
  done: { word: '已发完', tone: 'good', icon: 'check' },
  stopped: { word: '已停下', tone: 'bad', icon: 'warning' },
};

/** 推送情况: how many got the message, how many did not and why. Everybody has the notice in the inbox either way. */
export default function Campaigns() {
  const organizationId = useParameter('organizationId');
  const [events, setEvents] = useState<Totals>([]);
  const load = useCallback(
    async (after?: string) => {
      const { campaigns, events, next } = await call('message.campaigns', { organizationId, after });
      if (after === undefined) setEvents(events);
      return { items: campaigns, next };
    },
    [organizationId],
  );
  const state = usePaged(load);
  return (
    <ListPage
      state={state}
      itemsOf={(campaigns) => campaigns}
      keyOf={({ id }) => id}
      none={{
        icon: 'bell',
        title: '还没有推送过',
        hint: '发布指导清单、提醒反馈时，会推送给同意接收的人',
      }}
      before={() => (
        <>
          <View className="secondary">
            通知都在每个人的收件箱里；同意过接收的人，微信上也会收到一次。单位：人。
          </View>
          <Events totals={events} />
        </>
      )}
    >
      {(campaign) => <Pushed campaign={campaign} onResumed={state.reload} />}
    </ListPage>
  );
}

/** What was told at once, in total: never by branch, and nothing while there was none. */
function Events({ totals }: { totals: Totals }) {
  const told = totals.filter(({ sent, refused }) => sent + refused > 0);
  if (told.length === 0) return null;
  return (
    <Card title="马上提醒的事（近一个月，全区总数）">
      {told.map(({ template, sent, refused }) => (
        <View key={template}>
          <View className="numbers">{`${messageTemplateLabels[template].label}：已送达 ${sent} 人次`}</View>
          {refused > 0 && (
            <NoticeLine tone="bad">{`有 ${refused} 次微信不接受，请技术人员核对模板`}</NoticeLine>
          )}
        </View>
      ))}
    </Card>
  );
}

function Pushed({ campaign, onResumed }: { campaign: Campaign; onResumed: () => Promise<void> }) {
  const { id, title, openedAt, stage, inInbox, sent, waiting, failed, stopped } = campaign;
  return (
    <Card title={title} aside={<Tag {...stages[stage]} />}>
      <View className="secondary numbers">{formatTime(openedAt)}</View>
      {stage !== 'expanding' && (
        <Tiles
          tiles={[
            ...(inInbox === undefined ? [] : [{ figure: inInbox, word: '收件箱里有' }]),
            { figure: sent, word: '微信也收到' },
            ...(waiting > 0 ? [{ figure: waiting, word: '等待发送' }] : []),
          ]}
        />
      )}
      {failed.map(({ reason, count }) => (
        <View key={reason} className="secondary numbers">{`${failureWord(reason)} ${count} 人`}</View>
      ))}
      {stopped && (
        <>
          <NoticeLine tone="bad">{`微信不接受这条消息（${stopped.code}），请技术人员核对模板后继续`}</NoticeLine>
          <PrimaryButton
            look="quiet"
            onPress={async () => {
              await call('message.resume', { campaignId: id });
              tell('已继续发送');
              await onResumed();
            }}
          >
            继续发送
          </PrimaryButton>
        </>
      )}
    </Card>
  );
}
