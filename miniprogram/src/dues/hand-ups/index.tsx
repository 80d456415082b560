import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { formatCalendarDay, yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { YearSwitcher } from '../../kit/year-switcher';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import '../dues.scss';
import { Compared } from '../compared';
import { monthWord, yuan } from '../labels';
import { TemporaryNote } from '../temporary-note';

definePageConfig({
  navigationBarTitleText: '党费上缴',
  enablePullDownRefresh: true,
});

type Data = Output<'dues.handUps'>;

/** 上缴: what a branch handed up of each quarter against what it received, and large payments. */
export default function HandUps() {
  const organizationId = useParameter('organizationId');
  const [year, setYear] = useState(() => yearOf(Date.now()));
  const state = useCall('dues.handUps', { organizationId, year });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state} header={<YearSwitcher year={year} onChange={setYear} />}>
      {(data) => (
        <View className="stack">
          <TemporaryNote citation={data.temporary} />
          <View className="secondary">
            {data.superiorName ? `上缴到${data.superiorName}` : '上面还没有党委'}
          </View>
          {data.quarters.map((quarter) => (
            <Card key={quarter.quarter} title={`${quarter.quarter} 季度`}>
              <Compared {...quarter} />
            </Card>
          ))}
          {data.handUps.map((one) => (
            <HandUp key={one.id} one={one} organizationId={data.organizationId} onDone={state.reload} />
          ))}
          {data.large.map((one) => (
            <Large key={one.id} one={one} organizationId={data.organizationId} onDone={state.reload} />
          ))}
          {!data.temporary && (
            <ActionBar>
              <ButtonPair>
                <PrimaryButton
                  look="quiet"
                  onPress={() =>
                    open(pages.dues.note({ organizationId: data.organizationId, act: 'large', year }))
                  }
                >
                  登记大额党费
                </PrimaryButton>
                <PrimaryButton
                  onPress={() =>
                    open(pages.dues.note({ organizationId: data.organizationId, act: 'handUp', year }))
                  }
                >
                  登记上缴
                </PrimaryButton>
              </ButtonPair>
            </ActionBar>
          )}
        </View>
      )}
    </PageShell>
  );
}

interface Of<One> {
  one: One;
  organizationId: string;
  onDone: () => Promise<void>;
}

function HandUp({ one, organizationId, onDone }: Of<Data['handUps'][number]>) {
  const { id, from, until, on, fen, slip, withdrawn, received } = one;
  return (
    <Card title={`${monthWord(from)}至${monthWord(until)} ${yuan(fen)}`}>
      <View className="numbers">{`${formatCalendarDay(on)}上缴，回单号 ${slip}`}</View>
      <View className="secondary numbers">{stateOf()}</View>
      {!withdrawn && !received && (
        <PrimaryButton
          look="quiet"
          onPress={async () => {
            if (!(await confirm('撤回这笔登记吗', '登记会留着，标明已撤回，不再计入。', '撤回'))) return;
            await call('dues.withdrawHandUp', { organizationId, handUpId: id });
            tell('已撤回');
            await onDone();
          }}
        >
          记错了，撤回
        </PrimaryButton>
      )}
    </Card>
  );

  function stateOf(): string {
    if (withdrawn) return '已撤回，不计入';
    if (!received) return '等上级确认收到';
    const same = received.fen === fen;
    return `上级${formatCalendarDay(received.on)}收到 ${yuan(received.fen)}${same ? '' : '，和登记的不一样，请核对'}`;
  }
}

function Large({ one, organizationId, onDone }: Of<Data['large'][number]>) {
  const { id, memberName, fen, on, toName, withdrawn, receipt } = one;
  return (
    <Card title={`大额党费 ${memberName} ${yuan(fen)}`}>
      <View className="numbers">{`${formatCalendarDay(on)}收到，交${toName}，全部上缴`}</View>
      <View className="secondary numbers">{stateOf()}</View>
      {!withdrawn && !receipt && (
        <PrimaryButton
          look="quiet"
          onPress={async () => {
            if (!(await confirm('撤回这笔登记吗', '登记会留着，标明已撤回。', '撤回'))) return;
            await call('dues.withdrawLarge', { organizationId, largeId: id });
            tell('已撤回');
            await onDone();
          }}
        >
          记错了，撤回
        </PrimaryButton>
      )}
    </Card>
  );

  function stateOf(): string {
    if (withdrawn) return '已撤回';
    return receipt ? `收据 ${receipt.number}，${formatCalendarDay(receipt.on)}` : '等上级出具收据';
  }
}
