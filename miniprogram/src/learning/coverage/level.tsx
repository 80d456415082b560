import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { RollUpLevel, type Choosing } from '../../domain/roll-up/level';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { ProgressBar } from '../../kit/progress-bar';
import { Tiles } from '../../kit/tiles';
import type { Output } from '../../services/contract';
import { countedAs } from '../words';
import './level.scss';

type Report = Output<'learning.coverage'>;
export type Row = Report['rows'][number];

interface Props {
  organizationId: string;
  year: number;
  choosing: Choosing<Row>;
}

/** One organisation's figures of a year: the sum with what counts, then each row below by name. */
export function Level({ organizationId, year, choosing }: Props) {
  const state = useCall('learning.coverage', { organizationId, year });
  return (
    <RollUpLevel
      state={state}
      choosing={choosing}
      none={{ title: '下面还没有党支部', hint: '建立支部后会出现在这里' }}
      head={(report) => <Head report={report} />}
      columns={
        <View className="roll-up-columns coverage-cells secondary" aria-hidden>
          <View>党组织</View>
          <View>今年参加过</View>
          <View>还可以请</View>
        </View>
      }
    >
      {(row) => <CoverageRow row={row} />}
    </RollUpLevel>
  );
}

function Head({ report: { organization, total, plan, means, citation } }: { report: Report }) {
  return (
    <Card gold title={organization.name}>
      <Tiles
        tiles={[
          { figure: total.members, word: '党员' },
          { figure: total.trained, word: '今年参加过培训' },
          ...(plan ? [{ figure: total.trainedInPlan, word: `${plan.from}—${plan.to}年参加过` }] : []),
        ]}
      />
      <View className="coverage-bar">
        <ProgressBar part={total.trained} whole={total.members} />
      </View>
      <View className="coverage-words secondary">{countedAs(means)}</View>
      <View className="secondary">
        {organization.kind === 'district'
          ? '姓名在支部。要请谁参加，请联系街镇。刚登记的，一两分钟内计入。'
          : '姓名在支部。要请谁参加，请联系支部书记。刚登记的，一两分钟内计入。'}
      </View>
      {plan && <Basis citation={citation} />}
    </Card>
  );
}

function CoverageRow({ row: { name, kind, members, trained } }: { row: Row }) {
  return (
    <View className="roll-up-cells coverage-cells">
      <View className={`coverage-name${kind === 'branch' ? '' : ' roll-up-name'}`}>{name}</View>
      <View>
        <View className="numbers">{`${trained} / ${members} 人`}</View>
        <ProgressBar part={trained} whole={members} />
      </View>
      <View className="secondary numbers">
        {trained < members ? `还可以请 ${members - trained} 人` : '都参加过'}
      </View>
    </View>
  );
}
