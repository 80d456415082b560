import { View } from '@tarojs/components';
import { CountLine } from '../../domain/count-line';
import { Card } from '../../kit/card';
import { formatSpan } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { PageShell } from '../../kit/page-shell';
import { RecordCard } from './record-card';

definePageConfig({
  navigationBarTitleText: '会议记录',
  enablePullDownRefresh: true,
});

/** 会议记录: what was said and resolved, as each kind that the gathering counts as, and who confirmed it. */
export default function MinutesRecord() {
  const activityId = useParameter('activityId');
  const state = useCall('minutes.get', { activityId });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {({ activity, mayWrite, keeps, records }) => (
        <View className="stack">
          <View>
            <View className="page-title">{activity.title}</View>
            <View className="secondary">{activity.organizationName}</View>
            <View className="secondary numbers">
              {`${formatSpan(activity.startsAt, activity.endsAt)} · ${activity.place}`}
            </View>
          </View>
          <Card>
            <CountLine counts={activity.counts} open={activity.status === 'published'} />
          </Card>
          {records.map((record) => (
            <RecordCard
              key={record.kind}
              activityId={activityId}
              record={record}
              mayWrite={mayWrite}
              keeps={keeps}
              reload={state.reload}
            />
          ))}
        </View>
      )}
    </PageShell>
  );
}
