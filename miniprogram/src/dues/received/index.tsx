import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatCalendarDay, yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { StatusView } from '../../kit/status-view';
import { YearSwitcher } from '../../kit/year-switcher';
import type { Output } from '../../services/contract';
import { monthWord, yuan } from '../labels';
import { ConfirmForm } from './confirm-form';
import { ReceiptForm } from './receipt-form';

definePageConfig({
  navigationBarTitleText: '收到的上缴',
  enablePullDownRefresh: true,
});

type Data = Output<'dues.received'>;
type Opened = { handUp: Data['handUps'][number] } | { large: Data['large'][number] };

/** 收到的上缴: what branches below say they handed up, to be said what came of it; and large payments with their receipts. */
export default function DuesReceived() {
  const organizationId = useParameter('organizationId');
  const [year, setYear] = useState(() => yearOf(Date.now()));
  const [opened, setOpened] = useState<Opened>();
  const state = useCall('dues.received', { organizationId, year });
  const done = async () => {
    setOpened(undefined);
    await state.reload();
  };
  return (
    <PageShell
      state={state}
      header={<YearSwitcher year={year} onChange={setYear} />}
      empty={({ handUps, large }) =>
        handUps.length + large.length === 0 && (
          <StatusView icon="ledger" title="这一年还没有上缴" hint="支部登记上缴以后会出现在这里" />
        )
      }
    >
      {({ handUps, large }) => (
        <View className="stack">
          {handUps.map((one) => (
            <Card key={one.id} title={one.branchName}>
              <View className="numbers">
                {`${monthWord(one.from)}至${monthWord(one.until)} ${yuan(one.fen)}，${formatCalendarDay(one.on)}上缴，回单号 ${one.slip}`}
              </View>
              <View className="secondary numbers">{wordsOf(one)}</View>
              <PrimaryButton look="quiet" onPress={() => setOpened({ handUp: one })}>
                {one.mayConfirm ? '确认收到' : '改收到的数'}
              </PrimaryButton>
            </Card>
          ))}
          {large.map((one) => (
            <Card key={one.id} title={`大额党费 ${one.branchName}`}>
              <View className="numbers">{`${one.memberName} ${yuan(one.fen)}，${formatCalendarDay(one.on)}`}</View>
              <View className="secondary numbers">
                {one.receipt
                  ? `收据 ${one.receipt.number}，${formatCalendarDay(one.receipt.on)}`
                  : '还没有登记收据'}
              </View>
              <PrimaryButton look="quiet" onPress={() => setOpened({ large: one })}>
                登记收据
              </PrimaryButton>
            </Card>
          ))}
          <Sheet
            title={opened && 'large' in opened ? '登记收据' : '确认收到'}
            visible={opened !== undefined}
            onClose={() => setOpened(undefined)}
          >
            {opened && 'handUp' in opened && (
              <ConfirmForm organizationId={organizationId} one={opened.handUp} onDone={done} />
            )}
            {opened && 'large' in opened && (
              <ReceiptForm organizationId={organizationId} one={opened.large} onDone={done} />
            )}
          </Sheet>
        </View>
      )}
    </PageShell>
  );
}

function wordsOf({ fen, received }: Data['handUps'][number]): string {
  if (!received) return '还没有确认';
  const differs = received.fen === fen ? '' : '，和支部登记的不一样';
  return `${formatCalendarDay(received.on)}收到 ${yuan(received.fen)}${differs}`;
}
