import { useState } from 'react';
import { View } from '@tarojs/components';
import { PendingCheckIns } from '../../domain/pending-check-ins';
import { yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { PageShell } from '../../kit/page-shell';
import { StatusView } from '../../kit/status-view';
import { YearSwitcher } from '../../kit/year-switcher';
import { Attended } from './attended';
import { Figures } from './figures';

definePageConfig({
  navigationBarTitleText: '我的出勤',
  enablePullDownRefresh: true,
});

/** 我的出勤: the reader's own record of a year: the rate, by kind, and every activity with where they stood. */
export default function MyAttendance() {
  const [year, setYear] = useState(() => yearOf(Date.now()));
  const state = useCall('attendance.mine', { year });
  return (
    <PageShell
      state={state}
      header={<YearSwitcher year={year} onChange={setYear} />}
      empty={({ activities }) =>
        activities.length === 0 && (
          <StatusView icon="calendar" title="这一年还没有参加记录" hint="支部的活动开始后会记在这里" />
        )
      }
    >
      {({ figures, byKind, activities }) => (
        <View className="stack">
          <PendingCheckIns onArrived={state.reload} />
          <Figures figures={figures} byKind={byKind} />
          {activities.map((activity) => (
            <Attended key={activity.id} activity={activity} />
          ))}
        </View>
      )}
    </PageShell>
  );
}
