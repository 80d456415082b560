import { useCallback } from 'react';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { ListPage } from '../../kit/list-page';
import { call } from '../../services/call';
import { DecideCard } from '../decide-card';

definePageConfig({
  navigationBarTitleText: '请假与补签',
  enablePullDownRefresh: true,
});

/** 请假与补签: what members ask the branch's keepers for, the longest waiting first. */
export default function AttendanceRequests() {
  const organizationId = useParameter('organizationId');
  const load = useCallback(
    async (after?: string) => {
      const { requests, next } = await call('attendance.requests', { organizationId, after });
      return { items: requests, next };
    },
    [organizationId],
  );
  const state = usePaged(load);
  return (
    <ListPage
      state={state}
      itemsOf={(requests) => requests}
      keyOf={({ activityId, memberId, kind }) => `${activityId}:${memberId}:${kind}`}
      none={{
        icon: 'check-circle',
        title: '没有要处理的申请',
        hint: '党员在活动详情里请假、申请补签或补课后，会出现在这里',
      }}
    >
      {(request) => (
        <DecideCard
          activityId={request.activityId}
          activity={{ title: request.activityTitle, startsAt: request.startsAt }}
          memberId={request.memberId}
          name={request.name}
          request={request}
          onDecided={state.reload}
        />
      )}
    </ListPage>
  );
}
