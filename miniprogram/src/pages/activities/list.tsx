import { useCallback, useRef } from 'react';
import { ActivityRow } from '../../domain/activity-row';
import { nextTurn } from '../../domain/phase';
import { useNow } from '../../kit/hooks/use-now';
import { usePaged } from '../../kit/hooks/use-paged';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { call } from '../../services/call';

/** The reader's activities, latest first. */
export function ActivityList() {
  const answered = useRef<{ serverNow: number }>();
  const load = useCallback(async (after?: string) => {
    const answer = await call('activity.list', { after });
    answered.current = answer;
    return { items: answer.activities, next: answer.next };
  }, []);
  const state = usePaged(load);
  const now = useNow(answered.current, true, (at) => nextTurn(state.data ?? [], at));
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={(activities) => activities}
      keyOf={({ id }) => id}
      none={{ icon: 'calendar', title: '还没有活动', hint: '支部发布主题党日后会出现在这里' }}
    >
      {(activity) => <ActivityRow activity={activity} now={now} />}
    </ListPage>
  );
}
