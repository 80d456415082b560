import { View } from '@tarojs/components';
import { PageShell } from '../../kit/page-shell';
import { StatusView } from '../../kit/status-view';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { DecideCard } from '../decide-card';

definePageConfig({
  navigationBarTitleText: '请假与补签',
  enablePullDownRefresh: true,
});

/** 请假与补签: what members ask the branch's keepers for, the longest waiting first. */
export default function AttendanceRequests() {
  const organizationId = useParameter('organizationId');
  const state = useCall('attendance.requests', { organizationId });
  return (
    <PageShell
      state={state}
      empty={({ requests }) =>
        requests.length === 0 && (
          <StatusView
            icon="check-circle"
            title="没有要处理的申请"
            hint="党员在活动详情里请假、申请补签或补课后，会出现在这里"
          />
        )
      }
    >
      {({ requests }) => (
        <View className="stack">
          {requests.map((request) => (
            <DecideCard
              key={`${request.activityId}:${request.memberId}:${request.kind}`}
              activityId={request.activityId}
              activity={{ title: request.activityTitle, startsAt: request.startsAt }}
              memberId={request.memberId}
              name={request.name}
              request={request}
              onDecided={state.reload}
            />
          ))}
        </View>
      )}
    </PageShell>
  );
}
