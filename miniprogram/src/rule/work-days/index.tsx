import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatDate, yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { NoticeLine } from '../../kit/notice-line';
import { PageShell } from '../../kit/page-shell';
import { PeriodSwitcher } from '../../kit/period-switcher';
import { PrimaryButton } from '../../kit/primary-button';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { holidayLabels } from '../labels';
import { Counter } from './counter';

definePageConfig({ navigationBarTitleText: '放假安排和工作日', enablePullDownRefresh: true });

/** 放假安排和工作日: a year's notice, and which day the nth work day is. */
export default function WorkDays() {
  const organizationId = useParameter('organizationId');
  const [thisYear] = useState(() => yearOf(Date.now()));
  const [year, setYear] = useState(thisYear);
  const state = useCall('rule.workDays', { year });
  useReloadOnReturn(state.reload);
  return (
    <PageShell
      state={state}
      header={
        <PeriodSwitcher
          label={`${year}年`}
          last={year > thisYear}
          onEarlier={() => setYear(year - 1)}
          onLater={() => setYear(year + 1)}
        />
      }
    >
      {({ notice }) => (
        <View className="stack">
          {notice ? (
            <Card title="放假安排">
              {notice.holidays.map(({ holiday, from, to }) => (
                <View key={`${holiday}${from}`} className="numbers">
                  {`${holidayLabels[holiday]}：${formatDate(from)}至${formatDate(to)}`}
                </View>
              ))}
              {notice.worked.map((day) => (
                <View key={day} className="numbers">{`调休上班：${formatDate(day)}`}</View>
              ))}
              <View className="secondary">{`依据：${notice.source}`}</View>
            </Card>
          ) : (
            <NoticeLine tone="warn">{`还没有${year}年的放假安排，按周一至周五暂算`}</NoticeLine>
          )}
          <Counter />
          {organizationId && (
            <PrimaryButton
              look="quiet"
              icon="edit"
              onPress={() => open(pages.rule.holidays({ organizationId, year }))}
            >
              {`登记${year}年放假安排`}
            </PrimaryButton>
          )}
        </View>
      )}
    </PageShell>
  );
}
