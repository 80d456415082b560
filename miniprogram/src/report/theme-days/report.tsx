import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { PageShell } from '../../kit/page-shell';
import { StatusView } from '../../kit/status-view';
import { useCall } from '../../kit/hooks/use-call';
import { ReportRow } from './row';
import { bySlowest } from './rows';
import { Total } from './total';
import './report.scss';

interface Props {
  organizationId: string;
  month: string;
  /** The row whose inside is shown beside. */
  chosen?: string;
  onChoose: (organizationId: string) => void;
}

/** The month's figures of one organisation: the total with its rule, then each row below. */
export function Report({ organizationId, month, chosen, onChoose }: Props) {
  const state = useCall('report.themeDays', { organizationId, month });
  const [slowestFirst, setSlowestFirst] = useState(false);
  return (
    <PageShell
      state={state}
      empty={({ rows }) =>
        rows.length === 0 && (
          <StatusView icon="chart" title="下面还没有党支部" hint="建立支部后会出现在这里" />
        )
      }
    >
      {({ organization, rows, total, citation }) => (
        <View className="stack">
          <Total name={organization.name} total={total} citation={citation} />
          <Card
            list
            title={rows.every((row) => row.kind === 'branch') ? '各党支部' : '各级党组织'}
            aside={
              <View
                className="report-sort"
                role="button"
                aria-pressed={slowestFirst}
                onClick={() => setSlowestFirst(!slowestFirst)}
              >
                {slowestFirst ? '恢复原顺序' : '进度慢的在前'}
              </View>
            }
          >
            <View className="report-columns secondary" aria-hidden>
              <View>党组织</View>
              <View>开展</View>
              <View>人次</View>
            </View>
            {(slowestFirst ? bySlowest(rows) : rows).map((row) => (
              <ReportRow
                key={row.id}
                row={row}
                chosen={row.id === chosen}
                onPress={row.kind === 'branch' ? undefined : () => onChoose(row.id)}
              />
            ))}
          </Card>
        </View>
      )}
    </PageShell>
  );
}
