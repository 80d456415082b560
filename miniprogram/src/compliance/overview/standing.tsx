import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { PageShell } from '../../kit/page-shell';
import { StatusView } from '../../kit/status-view';
import { useCall } from '../../kit/hooks/use-call';
import { StandingRow } from './row';
import { Lights } from './lights';
import type { Row } from './rows';

interface Props {
  organizationId: string;
  month: string;
  /** The row whose inside is shown beside. */
  chosen?: string;
  onChoose: (row: Row) => void;
}

/** How the branches below one organisation stand: the sum, then each row, those furthest behind first. */
export function Standing({ organizationId, month, chosen, onChoose }: Props) {
  const state = useCall('compliance.overview', { organizationId, month });
  return (
    <PageShell
      state={state}
      empty={({ rows }) =>
        rows.length === 0 && (
          <StatusView icon="chart" title="这个月还没有记录" hint="每天统计一次，新建的支部明天会出现在这里" />
        )
      }
    >
      {({ organization, rows }) => (
        <View className="stack">
          <Card gold title={organization.name}>
            <Lights {...sumOf(rows)} />
          </Card>
          <Card list title={rows.every(({ kind }) => kind === 'branch') ? '各党支部' : '各级党组织'}>
            {[...rows].sort(byBehind).map((row) => (
              <StandingRow key={row.id} row={row} chosen={row.id === chosen} onPress={() => onChoose(row)} />
            ))}
          </Card>
        </View>
      )}
    </PageShell>
  );
}

const sumOf = (rows: Row[]) => ({
  branches: rows.reduce((sum, { branches }) => sum + branches, 0),
  red: rows.reduce((sum, { red }) => sum + red, 0),
  amber: rows.reduce((sum, { amber }) => sum + amber, 0),
});

/** The larger share of branches that are overdue first, then of those about to be. */
const byBehind = (a: Row, b: Row) =>
  b.red / b.branches - a.red / a.branches || b.amber / b.branches - a.amber / a.branches;
