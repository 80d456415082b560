import { View } from '@tarojs/components';
import { coverageTypeWords, type CoverageType } from '../../../../types/shared/subjects';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { CheckRow } from '../../kit/check-row';
import { Choices, optionsOf } from '../../kit/choices';
import { CountField } from '../../kit/count-field';
import { DateField } from '../../kit/date-field';
import { Fault } from '../../kit/field';
import { needed, useForm } from '../../kit/form/use-form';
import type { Item } from '../../kit/form/parts';
import { dayOf, startOfDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { RemovableCard } from '../../kit/removable-card';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { strengthWords, type Indicator } from '../words';
import { WhichSubjects } from './which-subjects';

definePageConfig({ navigationBarTitleText: '覆盖指标' });

type Board = Output<'coverage.board'>;

/** An indicator as it is written. */
interface Written extends Omit<Indicator, 'until' | 'target' | 'bucket'> {
  until: number;
  target: number | undefined;
  bucket: string;
}

/** What a year is measured by, indicator by indicator. */
export default function LayCoverage() {
  const [organizationId, year] = [useParameter('organizationId'), Number(useParameter('year'))];
  const state = useCall('coverage.board', { organizationId, year });
  return (
    <PageShell state={state}>
      {(board) => <Form key={board.version} board={board} organizationId={organizationId} />}
    </PageShell>
  );
}

const writtenOf = ({ until, bucket = '', ...one }: Indicator): Written => ({
  ...one,
  until: startOfDay(until),
  bucket,
});

function Form({ board, organizationId }: { board: Board; organizationId: string }) {
  const { year, version } = board;
  const form = useForm({
    name: `coverage:${year}:${version}`,
    fresh: () => ({ indicators: board.indicators.map(writtenOf) }),
    faults: ({ indicators }) =>
      Object.fromEntries(
        indicators.flatMap(({ name, source, target, types }, at) => [
          [`indicators.${at}.name`, needed(name, '请写上名称')],
          [`indicators.${at}.source`, needed(source, '请写上文件和条目')],
          [`indicators.${at}.target`, target ? undefined : '请写上目标，1 到 100'],
          [`indicators.${at}.types`, types.length > 0 ? undefined : '请选择至少一种覆盖方式'],
        ]),
      ),
    send: ({ indicators }) =>
      call('coverage.lay', {
        organizationId,
        year,
        version,
        indicators: indicators.map(({ until, target = 0, bucket, ...one }) => ({
          ...one,
          name: one.name.trim(),
          source: one.source.trim(),
          target,
          until: dayOf(until),
          ...(bucket.trim() && { bucket: bucket.trim() }),
        })),
      }),
    done: '已修改，一两分钟内算出新的数字',
  });
  const add = () =>
    form.add('indicators', {
      key: newActKey().slice(0, 12),
      name: '',
      types: ['single', 'joint'],
      filter: { listed: [], carriers: [] },
      target: undefined,
      until: startOfDay(`${year}-12-31`),
      strength: 'reach',
      source: '',
      bucket: '',
    });
  return (
    <View className="stack">
      <View className="page-title">{`${year}年的覆盖指标`}</View>
      {form.items('indicators').map((item, at) => (
        <IndicatorForm key={item.value.key} item={item} at={at} />
      ))}
      <ActionBar>
        <ButtonPair>
          <PrimaryButton look="quiet" icon="plus" onPress={add}>
            加一项
          </PrimaryButton>
          <PrimaryButton busyText="正在保存" onPress={form.submit}>
            保存指标
          </PrimaryButton>
        </ButtonPair>
      </ActionBar>
    </View>
  );
}

function IndicatorForm({ item, at }: { item: Item<Written>; at: number }) {
  const { types, filter } = item.value;
  const toggle = (type: CoverageType) => (chosen: boolean) =>
    item.change({ types: chosen ? [...types, type] : types.filter((one) => one !== type) });
  return (
    <RemovableCard title={`第 ${at + 1} 项`} onRemove={item.remove}>
      <TextField label="名称" max={40} {...item.field('name')} />
      <CountField label="目标（%）" digits={3} {...item.field('target')} />
      <Choices label="怎么说" options={optionsOf(strengthWords)} {...item.field('strength')} />
      <DateField
        label="到哪一天"
        dayOnly
        from={startOfDay('2018-01-01')}
        until={startOfDay('2035-12-31')}
        {...item.field('until')}
      />
      <TextField label="来自哪份文件" max={80} room="wrap" {...item.field('source')} />
      <View className="field-label">哪些覆盖方式计入</View>
      {optionsOf(coverageTypeWords).map(({ value, word }) => (
        <CheckRow key={value} checked={types.includes(value)} onChange={toggle(value)}>
          {word}
        </CheckRow>
      ))}
      <Fault text={item.fault('types')} />
      <WhichSubjects filter={filter} onChange={(part) => item.change({ filter: { ...filter, ...part } })} />
      <TextField
        label="和别的档互斥（可以不写）"
        max={20}
        hint="写同一个词的几项，一家单位只能在一项里"
        {...item.field('bucket')}
      />
    </RemovableCard>
  );
}
