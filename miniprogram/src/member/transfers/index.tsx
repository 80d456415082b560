import { useCallback, type ComponentType } from 'react';
import { View } from '@tarojs/components';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { ListEnd } from '../../kit/list-end';
import { PageShell } from '../../kit/page-shell';
import { StatusView } from '../../kit/status-view';
import { call } from '../../services/call';
import { Decide } from './decide';
import { TransferCard, type Transfer } from './transfer-card';
import { Withdraw } from './withdraw';

definePageConfig({
  navigationBarTitleText: '组织关系转接',
  enablePullDownRefresh: true,
});

interface Group {
  title: string;
  transfers: Transfer[];
  /** What this branch can do about an open one. */
  Actions?: ComponentType<{ transfer: Transfer; onDone: () => Promise<void> }>;
}

/** A transfer and where it stands on the page. */
interface Placed {
  transfer: Transfer;
  group: 'incoming' | 'outgoing' | 'ended';
}

const placed = (transfers: Transfer[], group: Placed['group']): Placed[] =>
  transfers.map((transfer) => ({ transfer, group }));

/** 组织关系转接: who is coming, who is going, and who came and went. */
export default function Transfers() {
  const organizationId = useParameter('organizationId');
  const load = useCallback(
    async (after?: string) => {
      const { incoming, outgoing, ended, next } = await call('member.transfers', { organizationId, after });
      const items = [
        ...placed(incoming, 'incoming'),
        ...placed(outgoing, 'outgoing'),
        ...placed(ended, 'ended'),
      ];
      return { items, next };
    },
    [organizationId],
  );
  const state = usePaged(load);
  return (
    <PageShell
      state={state}
      wide
      empty={(all) =>
        all.length === 0 && (
          <StatusView
            icon="swap"
            title="还没有转接记录"
            hint="转出从“党员名册”里选一位党员开始；转入的会出现在这里"
          />
        )
      }
    >
      {(all) => {
        const of = (wanted: Placed['group']) =>
          all.filter(({ group }) => group === wanted).map(({ transfer }) => transfer);
        const groups: Group[] = [
          { title: '等待我们接收', transfers: of('incoming'), Actions: Decide },
          { title: '等待对方接收', transfers: of('outgoing'), Actions: Withdraw },
          { title: '历次转接', transfers: of('ended') },
        ].filter(({ transfers }) => transfers.length > 0);
        return (
          <View>
            {groups.map(({ title, transfers, Actions }) => (
              <View key={title}>
                <View className="section-title">{title}</View>
                <View className="cards">
                  {transfers.map((transfer) => (
                    <TransferCard key={transfer.id} transfer={transfer}>
                      {Actions && <Actions transfer={transfer} onDone={state.reload} />}
                    </TransferCard>
                  ))}
                </View>
              </View>
            ))}
            {state.end !== 'end' && <ListEnd end={state.end} more={state.more} />}
          </View>
        );
      }}
    </PageShell>
  );
}
