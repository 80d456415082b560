import { View } from '@tarojs/components';
import {
  clusterEventWords,
  fiveOnes,
  fiveOneUnits,
  fiveOneShortWords,
  type ClusterEvent,
  type FiveOne,
} from '../../../../types/shared/clusters';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { optionsOf } from '../../kit/choices';
import { CountField } from '../../kit/count-field';
import { needed, useForm } from '../../kit/form/use-form';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';

definePageConfig({ navigationBarTitleText: '五个一全年的数' });

/** How many of each of the five are meant in a year, by which document. */
export default function LayCluster() {
  const [organizationId, year] = [useParameter('organizationId'), Number(useParameter('year'))];
  const state = useCall('cluster.board', { organizationId, year });
  return (
    <PageShell state={state}>
      {(board) => <Form key={board.version} board={board} organizationId={organizationId} />}
    </PageShell>
  );
}

type Meant = Partial<Record<FiveOne, number>>;

function Form({ board, organizationId }: { board: Output<'cluster.board'>; organizationId: string }) {
  const { year, version } = board;
  const form = useForm({
    name: `clusterYear:${year}:${version}`,
    fresh: () => ({
      meant: Object.fromEntries(board.columns.map(({ one, meant }) => [one, meant])) as Meant,
      events: board.events,
      source: board.source ?? '',
    }),
    faults: ({ source }) => ({ source: needed(source, '请写上文件和文号') }),
    send: ({ meant, events, source }) =>
      call('cluster.lay', {
        organizationId,
        year,
        version,
        meant: Object.fromEntries(Object.entries(meant).filter(([, many]) => many)),
        events,
        source: source.trim(),
      }),
    done: '已保存',
  });
  const { meant, events } = form.value;
  const toggle = (event: ClusterEvent) => (chosen: boolean) =>
    form.change({ events: chosen ? [...events, event] : events.filter((one) => one !== event) });
  return (
    <View className="stack">
      <View className="page-title">{`${year}年的五个一`}</View>
      <Card title="打算各做多少（没有定就空着）">
        {fiveOnes.map((one) => (
          <CountField
            key={one}
            label={`${fiveOneShortWords[one]}（${fiveOneUnits[one]}）`}
            digits={3}
            value={meant[one]}
            onChange={(many) => form.change({ meant: { ...meant, [one]: many } })}
          />
        ))}
        <TextField
          label="来自哪份文件"
          max={80}
          room="wrap"
          placeholder="文件名称或文号"
          {...form.field('source')}
        />
      </Card>
      <Card title="哪些活动算要素对接">
        {optionsOf(clusterEventWords).map(({ value, word }) => (
          <CheckRow key={value} checked={events.includes(value)} onChange={toggle(value)}>
            {word}
          </CheckRow>
        ))}
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在保存" onPress={form.submit}>
          保存
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
