import { useShareAppMessage } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Agenda } from '../../components/agenda';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { PageShell } from '../../components/page-shell';
import { formatCalendarDay, formatMonth, formatTime } from '../../format/time';
import { useCall } from '../../hooks/use-call';
import { useParameter } from '../../hooks/use-parameter';
import { useReloadOnReturn } from '../../hooks/use-reload-on-return';
import { pages } from '../../services/navigate';
import { GuidanceState } from '../guidance-state';
import { PublishBar } from './publish-bar';
import './index.scss';

/** 指导清单: a month's theme, what is required and what may be chosen, each with its source. */
export default function GuidanceDetail() {
  const guidanceId = useParameter('guidanceId');
  const state = useCall('guidance.detail', { guidanceId });
  useReloadOnReturn(state.reload);
  useShareAppMessage(() => ({
    title: state.data ? `${formatMonth(state.data.guidance.month)}主题党日指导清单` : '主题党日指导清单',
    path: pages.guidance(guidanceId),
  }));
  return (
    <PageShell state={state}>
      {({ guidance, mayPublish }) => {
        const required = guidance.items.filter((item) => item.required);
        const optional = guidance.items.filter((item) => !item.required);
        return (
          <View className="stack">
            <Card gold>
              <View className="guidance-head">
                <View className="guidance-month">{`${formatMonth(guidance.month)}主题党日指导清单`}</View>
                <GuidanceState status={guidance.status} />
              </View>
              <View className="page-title">{guidance.theme}</View>
              {guidance.requirement && <View className="guidance-requirement">{guidance.requirement}</View>}
              <View className="fact">
                <Icon name="calendar" />
                <View className="fact-text numbers">{`${formatCalendarDay(guidance.feedbackBy)}前反馈`}</View>
              </View>
              <View className="fact">
                <Icon name="flag" />
                <View className="fact-text">{guidance.issuerName}</View>
              </View>
            </Card>
            <Card title={`规定动作（${required.length}）`}>
              <Agenda items={required} />
            </Card>
            {optional.length > 0 && (
              <Card title={`自选动作（${optional.length}）`}>
                <Agenda items={optional} />
              </Card>
            )}
            {guidance.publishedAt !== undefined && (
              <View className="secondary numbers">{`${formatTime(guidance.publishedAt)} 发布`}</View>
            )}
            {mayPublish && guidance.status === 'draft' && (
              <PublishBar guidance={guidance} reload={state.reload} />
            )}
          </View>
        );
      }}
    </PageShell>
  );
}
