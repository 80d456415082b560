import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { reasonOf } from '../../domain/checkup/words';
import { Card } from '../../kit/card';
import { formatCalendarDay, formatDay } from '../../kit/format/time';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { over, statusLook } from '../labels';

definePageConfig({ navigationBarTitleText: '督导函', enablePullDownRefresh: true });

/** 督导函: those that came to a branch, or that an office sent, latest first. */
export default function List() {
  const organizationId = useParameter('organizationId');
  const load = useCallback(
    async (after?: string) => {
      const { letters, next } = await call('supervision.list', { organizationId, after });
      return { items: letters, next };
    },
    [organizationId],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={(letters) => letters}
      keyOf={({ id }) => id}
      none={{
        icon: 'check-circle',
        title: '没有督导函',
        hint: '只有过了期限的法定事项才发函，在“支部体检”里发',
      }}
    >
      {({ id, number, branchName, officeName, item, status, sentAt, dueOn }) => (
        <Card
          title={branchName}
          aside={<Tag {...statusLook(status)} />}
          onPress={() => open(pages.supervision.letter({ letterId: id }))}
        >
          <View className="numbers">{reasonOf({ ...item, ...over })}</View>
          <View className="secondary numbers">{`${number} · ${officeName}${formatDay(sentAt)}发`}</View>
          {status === 'open' && (
            <View className="secondary numbers">{`答复期限：${formatCalendarDay(dueOn)}`}</View>
          )}
        </Card>
      )}
    </ListPage>
  );
}
