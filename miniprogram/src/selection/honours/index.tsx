import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatDate } from '../../kit/format/time';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { honourLook } from '../labels';

definePageConfig({ navigationBarTitleText: '荣誉', enablePullDownRefresh: true });

/** 荣誉: of an organisation and what lies below it; without one the reader's own. They are never added up. */
export default function Honours() {
  const organizationId = useParameter('organizationId');
  const load = useCallback(
    async (after?: string) => {
      if (!organizationId) return { items: (await call('selection.mine', {})).honours };
      const { honours, next } = await call('selection.honours', { organizationId, after });
      return { items: honours, next };
    },
    [organizationId],
  );
  const state = usePaged<Awaited<ReturnType<typeof load>>['items'][number], string>(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={(honours) => honours}
      keyOf={({ id }) => id}
      none={{ icon: 'flag', title: '这里还没有荣誉', hint: '评选命名以后在这里看' }}
    >
      {(honour) => (
        <Card
          title={honour.name}
          aside={<Tag {...honourLook(honour)} />}
          onPress={() => open(pages.selection.honour({ honourId: honour.id }))}
        >
          <View>{honour.term}</View>
          <View className="secondary numbers">{`${honour.officeName} · ${formatDate(honour.namedOn)}`}</View>
          {honour.name !== honour.organizationName && (
            <View className="secondary">{honour.organizationName}</View>
          )}
        </Card>
      )}
    </ListPage>
  );
}
