import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActivityRow } from '../../domain/activity-row';
import { dayOf, formatCalendarDay, formatMonth, monthOf, shiftMonth } from '../../kit/format/time';
import { nextTurn } from '../../domain/phase';
import { useCall } from '../../kit/hooks/use-call';
import { useNow } from '../../kit/hooks/use-now';
import { PageShell } from '../../kit/page-shell';
import { PeriodSwitcher } from '../../kit/period-switcher';
import { MonthGrid } from '../../domain/month-grid';

/** The reader's activities on a month's sheet; a day that is tapped tells what is on. */
export function Calendar() {
  const [month, setMonth] = useState(() => monthOf(Date.now()));
  const [chosen, setChosen] = useState<string>();
  const state = useCall('activity.calendar', { month });
  const now = useNow(state.data, !state.loading && state.error === undefined, (at) =>
    nextTurn(state.data?.activities ?? [], at),
  );
  const turn = (by: number) => {
    setMonth(shiftMonth(month, by));
    setChosen(undefined);
  };
  return (
    <PageShell
      state={state}
      header={
        <PeriodSwitcher label={formatMonth(month)} onEarlier={() => turn(-1)} onLater={() => turn(1)} />
      }
    >
      {({ activities }) => {
        const counts = new Map<string, number>();
        for (const { startsAt } of activities)
          counts.set(dayOf(startsAt), (counts.get(dayOf(startsAt)) ?? 0) + 1);
        const shown = activities.filter(({ startsAt }) => !chosen || dayOf(startsAt) === chosen);
        return (
          <View className="stack">
            <MonthGrid month={month} counts={counts} unit="个" chosen={chosen} onChoose={setChosen} />
            {chosen && <View className="secondary">{formatCalendarDay(chosen)}</View>}
            {shown.map((activity) => (
              <ActivityRow key={activity.id} activity={activity} now={now} />
            ))}
            {shown.length === 0 && (
              <View className="secondary">{chosen ? '这一天没有活动' : '这个月还没有活动'}</View>
            )}
          </View>
        );
      }}
    </PageShell>
  );
}
