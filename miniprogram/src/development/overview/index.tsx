import { View } from '@tarojs/components';
import { developmentStages } from '../../../../types/shared/developments';
import { RollUp } from '../../domain/roll-up';
import { RollUpLevel, type Choosing } from '../../domain/roll-up/level';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PrimaryButton } from '../../kit/primary-button';
import { Tiles } from '../../kit/tiles';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { Output } from '../../services/contract';
import { stageShort, stepWords } from '../labels';
import '../figures.scss';

definePageConfig({ navigationBarTitleText: '党员发展情况', enablePullDownRefresh: true });

type Row = Output<'development.overview'>['rows'][number];

/** 党员发展情况: how many are in which stage below an organisation, and which steps are over their day; no names. */
export default function DevelopmentOverview() {
  const organizationId = useParameter('organizationId');
  return (
    <RollUp<Row>
      organizationId={organizationId}
      leadsTo={({ id, kind }) =>
        kind === 'branch' ? undefined : { below: pages.development.overview({ organizationId: id }) }
      }
    >
      {(of, choosing) => <Level organizationId={of} choosing={choosing} />}
    </RollUp>
  );
}

function Level({ organizationId, choosing }: { organizationId: string; choosing: Choosing<Row> }) {
  const state = useCall('development.overview', { organizationId });
  return (
    <RollUpLevel
      state={state}
      choosing={choosing}
      none={{ title: '下面还没有党支部', hint: '建了支部以后在这里看' }}
      head={({ organization, rows }) => (
        <Card gold title={organization.name}>
          <Tiles
            tiles={developmentStages.map((stage) => ({
              figure: sumOf(rows, stage),
              word: stageShort[stage],
            }))}
          />
          <View className="figures-words">
            <View className="secondary">
              这里只有人数，谁在发展，支部自己看得到。过了期限的，每隔几小时看一次。
            </View>
            <PrimaryButton
              look="quiet"
              onPress={() => open(pages.paper.set({ set: 'developmentYear', aboutId: organization.id }))}
            >
              年度情况表
            </PrimaryButton>
            <PrimaryButton
              look="quiet"
              onPress={() => open(pages.development.backboneFigures({ organizationId: organization.id }))}
            >
              双向培养
            </PrimaryButton>
          </View>
        </Card>
      )}
    >
      {(row) => <OneRow row={row} />}
    </RollUpLevel>
  );
}

const sumOf = (rows: Row[], stage: keyof Row['stages']): number =>
  rows.reduce((sum, { stages }) => sum + stages[stage], 0);

function OneRow({ row: { name, stages, overdue, asked } }: { row: Row }) {
  const people = developmentStages.flatMap((stage) =>
    stages[stage] > 0 ? [`${stageShort[stage]} ${stages[stage]}`] : [],
  );
  const late = overdue.map(({ step, people: count }) => `${stepWords[step]} ${count} 人`);
  return (
    <View className="roll-up-cells">
      <View className="roll-up-name">{name}</View>
      <View className="secondary numbers">{people.length > 0 ? people.join('，') : '现在没有人'}</View>
      {asked > 0 && <View className="secondary numbers">{`等上级答复 ${asked} 人`}</View>}
      {late.length > 0 && <View className="numbers">{`需要帮助：${late.join('、')}`}</View>}
    </View>
  );
}
