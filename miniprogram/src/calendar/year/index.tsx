import { useState } from 'react';
import { View } from '@tarojs/components';
import { MonthGrid } from '../../domain/month-grid';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { formatCalendarDay, formatMonth, monthOf, shiftMonth } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { PageShell } from '../../kit/page-shell';
import { PeriodSwitcher } from '../../kit/period-switcher';
import { PrimaryButton } from '../../kit/primary-button';
import { Segments } from '../../kit/segments';
import { icsOf } from '../../services/ics';
import { keepText } from '../../services/keep-text';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { Output } from '../../services/contract';
import { EntryRow } from '../entry-row';
import { EntrySheet } from '../entry-sheet';
import { remindedOf, type Entry } from '../labels';

definePageConfig({ navigationBarTitleText: '工作日历', enablePullDownRefresh: true });

type Way = 'month' | 'year';

const ways = [
  { value: 'month', word: '按月看' },
  { value: 'year', word: '全年' },
] as const;

/** 工作日历: when in a year what is to be done, and why on that day; by months, or all of it. */
export default function CalendarYear() {
  const organizationId = useParameter('organizationId');
  const [month, setMonth] = useState(() => monthOf(Date.now()));
  const [way, setWay] = useState<Way>('month');
  const year = Number(month.slice(0, 4));
  const state = useCall('calendar.year', { organizationId, year });
  useReloadOnReturn(state.reload);
  const turn = (by: number) => setMonth(shiftMonth(month, way === 'month' ? by : 12 * by));
  return (
    <PageShell
      state={state}
      wide
      header={
        <PeriodSwitcher
          label={way === 'month' ? formatMonth(month) : `${year}年`}
          onEarlier={() => turn(-1)}
          onLater={() => turn(1)}
        />
      }
    >
      {(data) => (
        <View className="stack">
          <Segments label="怎么看" options={ways} value={way} onChange={setWay} />
          {data.temporary && (
            <View className="secondary">临时支部一般不收党费、不换届、不发展党员，日历上没有这几项。</View>
          )}
          <Shown
            key={way === 'month' ? month : year}
            {...{ data, organizationId, way, month, reload: state.reload }}
          />
          <ActionBar>
            <Ways {...{ data, organizationId, year }} />
          </ActionBar>
        </View>
      )}
    </PageShell>
  );
}

interface Year {
  data: Output<'calendar.year'>;
  organizationId: string;
  year: number;
}

/** The ways in which a year leaves the app: as a file for everybody who sees it, on paper for who keeps the branch. */
function Ways({ data, organizationId, year }: Year) {
  const file = (
    <PrimaryButton
      look="quiet"
      onPress={() => keepText(`工作日历${year}年.ics`, fileOf({ data, organizationId, year }))}
    >
      导出日历文件
    </PrimaryButton>
  );
  if (!data.mayPlan) return file;
  return (
    <ButtonPair>
      <PrimaryButton
        look="quiet"
        onPress={() => open(pages.paper.set({ set: 'calendarYear', aboutId: organizationId, year }))}
      >
        打印全年
      </PrimaryButton>
      {file}
    </ButtonPair>
  );
}

/** What is not done yet, for a phone or computer to take in. */
function fileOf({ data: { organizationName, entries }, organizationId, year }: Year): string {
  const ahead = entries.filter(({ isDone }) => !isDone).map((one) => remindedOf(one, organizationId));
  return icsOf(`${organizationName}${year}年工作日历`, ahead, Date.now());
}

interface Props {
  data: Output<'calendar.year'>;
  organizationId: string;
  way: Way;
  month: string;
  reload: () => Promise<void>;
}

/** What stands on one card each: a day; a month's, what is open before what is done; or a year's months. */
function sheetsOf(
  entries: readonly Entry[],
  { way, month, day }: { way: Way; month: string; day: string | undefined },
): { title: string; some: Entry[] }[] {
  if (way === 'year') {
    const months = [...new Set(entries.map(({ on }) => on.slice(0, 7)))];
    return months.map((one) => ({
      title: formatMonth(one),
      some: entries.filter(({ on }) => on.startsWith(one)),
    }));
  }
  if (day) return [{ title: formatCalendarDay(day), some: entries.filter(({ on }) => on === day) }];
  const own = entries.filter(({ on }) => on.startsWith(month));
  const done = own.filter(({ isDone }) => isDone);
  return [
    { title: '要办的', some: own.filter(({ isDone }) => !isDone) },
    ...(done.length > 0 ? [{ title: '办过的', some: done }] : []),
  ];
}

/** A month with its sheet, or a year's months one after the other. */
function Shown({ data: { entries, today, mayPlan }, organizationId, way, month, reload }: Props) {
  const [day, setDay] = useState<string>();
  const [key, setKey] = useState<string>();
  const counts = new Map<string, number>();
  for (const { on } of entries) counts.set(on, (counts.get(on) ?? 0) + 1);
  const rows = (some: readonly Entry[], withDay: boolean) =>
    some.map((one) => (
      <EntryRow key={one.key} entry={one} today={today} withDay={withDay} onPress={() => setKey(one.key)} />
    ));
  return (
    <>
      {way === 'month' && (
        <MonthGrid month={month} counts={counts} unit="件" chosen={day} onChoose={setDay} />
      )}
      <View className={way === 'month' ? 'columns' : 'cards'}>
        {sheetsOf(entries, { way, month, day }).map(({ title, some }) => (
          <Card key={title} title={title}>
            {rows(some, !day)}
            {some.length === 0 && <View className="secondary">没有安排</View>}
          </Card>
        ))}
      </View>
      <EntrySheet
        organizationId={organizationId}
        entry={entries.find((one) => one.key === key)}
        mayPlan={mayPlan}
        onClose={() => setKey(undefined)}
        onPlanned={async () => {
          setKey(undefined);
          await reload();
        }}
      />
    </>
  );
}
