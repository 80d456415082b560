import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatDate } from '../../kit/format/time';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { ListPage } from '../../kit/list-page';
import { MenuRow } from '../../kit/menu-row';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { openFile } from '../../services/files';
import './index.scss';

definePageConfig({ navigationBarTitleText: '三支队伍台账', enablePullDownRefresh: true });

/** 三支队伍: secretaries, affairs workers and owners who are members, branch by branch; nobody writes it. */
export default function Teams() {
  const organizationId = useParameter('organizationId');
  const load = useCallback(
    async (after?: string) => {
      const { rows, next } = await call('register.teams', { organizationId, after });
      return { items: rows, next };
    },
    [organizationId],
  );
  const state = usePaged(load);
  return (
    <ListPage
      state={state}
      itemsOf={(rows) => rows}
      keyOf={(row) => row.organizationId}
      none={{ icon: 'people', title: '还没有党支部', hint: '建好支部以后在这里看' }}
      header={
        <View className="register-teams-head">
          <Card list>
            <MenuRow
              icon="upload"
              label="取出表格"
              hint="一张 Excel，写着谁在什么时候取的"
              onPress={() => void openFile(() => call('register.teamsTable', { organizationId }))}
            />
          </Card>
        </View>
      }
    >
      {(row) => <Branch row={row} />}
    </ListPage>
  );
}

function Branch({ row }: { row: Output<'register.teams'>['rows'][number] }) {
  const { organizationName, secretary, termEndsOn, workers, owners } = row;
  const until = termEndsOn && `任期到 ${formatDate(termEndsOn)}`;
  return (
    <Card title={organizationName}>
      <View>{secretary ? `书记：${secretary.name}` : '还没有书记'}</View>
      <View className="secondary numbers">
        {[secretary && `${formatDate(secretary.since)}起`, until].filter(Boolean).join(' · ')}
      </View>
      {workers.length > 0 && <View>{workers.map(({ name, role }) => `${role}：${name}`).join('、')}</View>}
      {owners.length > 0 && <View>{`出资人是党员：${owners.join('、')}`}</View>}
    </Card>
  );
}
