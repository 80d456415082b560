import type { ComponentType } from 'react';
import { View } from '@tarojs/components';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { StatusView } from '../../kit/status-view';
import { Decide } from './decide';
import { TransferCard, type Transfer } from './transfer-card';
import { Withdraw } from './withdraw';

definePageConfig({
  navigationBarTitleText: '组织关系转接',
  enablePullDownRefresh: true,
});

const isOpen = (transfer: Transfer) => transfer.status === 'open';

interface Group {
  title: string;
  transfers: Transfer[];
  /** What this branch can do about an open one. */
  Actions?: ComponentType<{ transfer: Transfer; onDone: () => Promise<void> }>;
}

/** 组织关系转接: who is coming, who is going, and who came and went. */
export default function Transfers() {
  const organizationId = useParameter('organizationId');
  const state = useCall('member.transfers', { organizationId });
  return (
    <PageShell
      state={state}
      empty={({ incoming, outgoing }) =>
        incoming.length + outgoing.length === 0 && (
          <StatusView
            icon="swap"
            title="还没有转接记录"
            hint="转出从“党员名册”里选一位党员开始；转入的会出现在这里"
          />
        )
      }
    >
      {({ incoming, outgoing }) => {
        const groups: Group[] = [
          { title: '等待我们接收', transfers: incoming.filter(isOpen), Actions: Decide },
          { title: '等待对方接收', transfers: outgoing.filter(isOpen), Actions: Withdraw },
          {
            title: '历次转接',
            transfers: [...incoming, ...outgoing]
              .filter((transfer) => !isOpen(transfer))
              .sort((one, other) => other.on.localeCompare(one.on)),
          },
        ].filter(({ transfers }) => transfers.length > 0);
        return (
          <View>
            {groups.map(({ title, transfers, Actions }) => (
              <View key={title}>
                <View className="section-title">{title}</View>
                <View className="stack">
                  {transfers.map((transfer) => (
                    <TransferCard key={transfer.id} transfer={transfer}>
                      {Actions && <Actions transfer={transfer} onDone={state.reload} />}
                    </TransferCard>
                  ))}
                </View>
              </View>
            ))}
          </View>
        );
      }}
    </PageShell>
  );
}
