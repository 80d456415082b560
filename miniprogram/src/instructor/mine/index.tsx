import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { Card } from '../../kit/card';
import { ListPage } from '../../kit/list-page';
import { MenuRow } from '../../kit/menu-row';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { Head } from '../head';
import { VisitedCard } from '../visited-card';

definePageConfig({ navigationBarTitleText: '我联系的单位', enablePullDownRefresh: true });

/** What the reader looks after as an instructor. */
export default function Mine() {
  const organizationId = useParameter('organizationId');
  const [everyDays, setEveryDays] = useState(0);
  const load = useCallback(
    async (after?: string) => {
      const { subjects, everyDays: days, next } = await call('instructor.mine', { organizationId, after });
      setEveryDays(days);
      return { items: subjects, next };
    },
    [organizationId],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={(subjects) => subjects}
      keyOf={({ id }) => id}
      header={
        state.data && (
          <Head>
            <Card list>
              <MenuRow
                icon="edit"
                label="带走的问题"
                hint="还没办妥的，办妥了点一下"
                onPress={() => open(pages.instructor.items({ organizationId }))}
              />
            </Card>
          </Head>
        )
      }
      before={() =>
        everyDays > 0 && (
          <View className="secondary numbers">{`区里请每 ${everyDays} 天联系一次；“下次”据此推算，只作提醒`}</View>
        )
      }
      none={{ icon: 'ledger', title: '还没有联系的单位', hint: '由街镇安排，安排以后就在这里' }}
    >
      {(subject) => <VisitedCard subject={subject} />}
    </ListPage>
  );
}
