import { View } from '@tarojs/components';
import { CountLine } from '../../components/count-line';
import { Card } from '../../components/card';
import { PageShell } from '../../components/page-shell';
import { formatSpan } from '../../format/time';
import { useCall } from '../../hooks/use-call';
import { useParameter } from '../../hooks/use-parameter';
import { useReloadOnReturn } from '../../hooks/use-reload-on-return';
import { RecordCard } from './record-card';

/** 会议记录: what was said and resolved, as each kind that the gathering counts as, and who confirmed it. */
export default function MinutesRecord() {
  const activityId = useParameter('activityId');
  const state = useCall('minutes.get', { activityId });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {({ activity, mayWrite, records }) => (
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
              onConfirmed={state.reload}
            />
          ))}
        </View>
      )}
    </PageShell>
  );
}
