import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { RollUpLevel, type Choosing } from '../../domain/roll-up/level';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { PrimaryButton } from '../../kit/primary-button';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { Compared, differencesOf } from '../compared';
import { yuan } from '../labels';
import './level.scss';

export type Row = Output<'dues.overview'>['rows'][number];

interface Props {
  organizationId: string;
  year: number;
  choosing: Choosing<Row>;
}

/** The sums of one organisation, then each row below, by name, with its differences. */
export function OverviewLevel({ organizationId, year, choosing }: Props) {
  const state = useCall('dues.overview', { organizationId, year });
  return (
    <RollUpLevel
      state={state}
      choosing={choosing}
      none={{ title: '下面还没有党支部', hint: '建立支部后会出现在这里' }}
      head={({ organization, total, citation }) => (
        <Card gold title={organization.name}>
          <Compared {...total} />
          <View className="secondary">支部刚登记的收款，一两分钟内计入。</View>
          <Basis citation={citation} />
          <PrimaryButton
            look="quiet"
            onPress={() => open(pages.dues.received({ organizationId: organization.id }))}
          >
            确认收到的上缴
          </PrimaryButton>
        </Card>
      )}
    >
      {(row) => (
        <View className="roll-up-cells dues-cells">
          <View className="roll-up-name">{row.name}</View>
          <View className="numbers">{`收 ${yuan(row.recordedFen)}，交 ${yuan(row.handedUpFen)}`}</View>
          <View className="secondary numbers">{differencesOf(row).join('；')}</View>
        </View>
      )}
    </RollUpLevel>
  );
}
