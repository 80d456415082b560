import { View } from '@tarojs/components';
import { RollUpLevel, type Choosing } from '../../domain/roll-up/level';
import { useCall } from '../../kit/hooks/use-call';
import { ReportRow } from './row';
import type { Row } from './rows';
import { Total } from './total';

interface Props {
  organizationId: string;
  month: string;
  choosing: Choosing<Row>;
}

/** The month's figures of one organisation: the total with its rule, then each row below. */
export function Report({ organizationId, month, choosing }: Props) {
  const state = useCall('report.themeDays', { organizationId, month });
  return (
    <RollUpLevel
      state={state}
      choosing={choosing}
      none={{ title: '下面还没有党支部', hint: '建立支部后会出现在这里' }}
      head={({ organization, total, citation }) => (
        <Total name={organization.name} total={total} citation={citation} />
      )}
      columns={
        <View className="roll-up-columns report-cells secondary" aria-hidden>
          <View>党组织</View>
          <View>开展</View>
          <View>人次</View>
        </View>
      }
    >
      {(row) => <ReportRow row={row} />}
    </RollUpLevel>
  );
}
