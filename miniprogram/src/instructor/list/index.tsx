import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { MenuRow } from '../../kit/menu-row';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { Head } from '../head';
import { kindLook, lapsedWords, termWords } from '../words';

definePageConfig({ navigationBarTitleText: '指导员', enablePullDownRefresh: true });

/** The instructors of an office by name, with what nobody looks after and what is still open. */
export default function Instructors() {
  const organizationId = useParameter('organizationId');
  const [counts, setCounts] = useState<{ unlooked: number; left: number; openItems: number }>();
  const load = useCallback(
    async (after?: string) => {
      const {
        instructors,
        unlooked,
        left = 0,
        openItems,
        next,
      } = await call('instructor.list', {
        organizationId,
        after,
      });
      setCounts({ unlooked, left, openItems });
      return { items: instructors, next };
    },
    [organizationId],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  const nobodys = { organizationId, coverage: 'none', status: 'operating' };
  return (
    <ListPage
      state={state}
      itemsOf={(instructors) => instructors}
      keyOf={({ id }) => id}
      header={
        counts && (
          <Head>
            <Card list>
              <MenuRow
                icon="ledger"
                label="还没有人联系的单位"
                hint={
                  counts.left > 0
                    ? `其中 ${counts.left} 家的指导员已不担任，请另外安排`
                    : '没有党组织，也没有指导员'
                }
                aside={<View className="numbers">{`${counts.unlooked} 家`}</View>}
                onPress={() => open(pages.subject.list(nobodys))}
              />
              <MenuRow
                icon="edit"
                label="带走的问题"
                hint="还没办妥的"
                aside={<View className="numbers">{`${counts.openItems} 件`}</View>}
                onPress={() => open(pages.instructor.items({ organizationId }))}
              />
            </Card>
          </Head>
        )
      }
      none={{ icon: 'people', title: '还没有登记指导员', hint: '登记一位，再安排联系哪些单位' }}
      after={
        <ActionBar>
          <PrimaryButton icon="plus" onPress={() => open(pages.instructor.edit({ organizationId }))}>
            登记一位
          </PrimaryButton>
        </ActionBar>
      }
    >
      {(one) => (
        <Card
          title={one.name}
          aside={<Tag {...kindLook(one)} />}
          onPress={() => open(pages.instructor.detail({ instructorId: one.id }))}
        >
          <View className="numbers">{`联系 ${one.subjects} 家单位`}</View>
          <View className="secondary numbers">{termWords(one)}</View>
          {one.lapsed && one.subjects > 0 && <View>{lapsedWords}</View>}
        </Card>
      )}
    </ListPage>
  );
}
