import { View } from '@tarojs/components';
import { ActivityRow } from '../../domain/activity-row';
import { ListEnd } from '../../kit/list-end';
import { PageShell } from '../../kit/page-shell';
import { StatusView } from '../../kit/status-view';
import { usePaged } from '../../kit/hooks/use-paged';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { call } from '../../services/call';

async function load(before?: number) {
  const { activities, next } = await call('activity.list', before === undefined ? {} : { before });
  return { items: activities, next };
}

/** The reader's activities, latest first. */
export function ActivityList() {
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <PageShell
      state={state}
      empty={(activities) =>
        activities.length === 0 && (
          <StatusView icon="calendar" title="还没有活动" hint="支部发布主题党日后会出现在这里" />
        )
      }
    >
      {(activities) => (
        <>
          <View className="stack">
            {activities.map((activity) => (
              <ActivityRow key={activity.id} activity={activity} />
            ))}
          </View>
          <ListEnd end={state.end} more={state.more} />
        </>
      )}
    </PageShell>
  );
}
