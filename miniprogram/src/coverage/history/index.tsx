import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatMonth } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { ProgressBar } from '../../kit/progress-bar';
import { StatusView } from '../../kit/status-view';
import { percentWords } from '../words';

definePageConfig({ navigationBarTitleText: '逐月的变化', enablePullDownRefresh: true });

/** One figure month by month, latest first. */
export default function CoverageHistory() {
  const [organizationId, year, key] = [
    useParameter('organizationId'),
    useParameter('year'),
    useParameter('key'),
  ];
  const state = useCall('coverage.history', { organizationId, year: Number(year), key });
  return (
    <PageShell
      state={state}
      empty={({ months }) =>
        months.length === 0 && (
          <StatusView icon="chart" title="还没有数字" hint="登记了单位以后，一两分钟内算出来" />
        )
      }
    >
      {({ name, target, months }) => (
        <View className="stack">
          <View>
            <View className="page-title">{name}</View>
            <View className="secondary numbers">{`目标 ${target}%`}</View>
          </View>
          {[...months].reverse().map(({ month, bodies, covered, employees, employeesCovered }) => (
            <Card key={month} title={formatMonth(month)} aside={percentWords(covered, bodies)}>
              <ProgressBar part={covered} whole={bodies} />
              <View className="numbers">{`${bodies} 家，已覆盖 ${covered} 家`}</View>
              <View className="secondary numbers">
                {`职工 ${employees} 人，已覆盖 ${employeesCovered} 人`}
              </View>
            </Card>
          ))}
        </View>
      )}
    </PageShell>
  );
}
