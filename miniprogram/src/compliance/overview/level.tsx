import { RollUpLevel, type Choosing } from '../../domain/roll-up/level';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { Lacking } from './lacking';
import { Lights } from './lights';
import { OverviewRow } from './row';
import { sumOf, type Row } from './rows';

interface Props {
  organizationId: string;
  month: string;
  choosing: Choosing<Row>;
}

/** How the branches below one organisation stand: the sum, then each row, by name. */
export function OverviewLevel({ organizationId, month, choosing }: Props) {
  const state = useCall('compliance.overview', { organizationId, month });
  return (
    <RollUpLevel
      state={state}
      choosing={choosing}
      none={{ title: '这个月还没有记录', hint: '每天统计一次，新建的支部明天会出现在这里' }}
      head={({ organization, rows, bases }) => (
        <Card gold title={organization.name}>
          <Lights {...sumOf(rows)} />
          <Lacking rows={rows} bases={bases} />
        </Card>
      )}
    >
      {(row) => <OverviewRow row={row} />}
    </RollUpLevel>
  );
}
