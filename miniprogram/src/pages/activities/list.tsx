import { ActivityRow } from '../../domain/activity-row';
import { usePaged } from '../../kit/hooks/use-paged';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
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
    <ListPage
      state={state}
      itemsOf={(activities) => activities}
      keyOf={({ id }) => id}
      none={{ icon: 'calendar', title: '还没有活动', hint: '支部发布主题党日后会出现在这里' }}
    >
      {(activity) => <ActivityRow activity={activity} />}
    </ListPage>
  );
}
