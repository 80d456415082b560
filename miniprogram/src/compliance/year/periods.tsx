import { View } from '@tarojs/components';
import type { Output } from '../../services/contract';
import { dutyWord } from '../labels';
import './periods.scss';

type Period = Output<'compliance.year'>['rows'][number]['periods'][number];

/** The periods of one kind of meeting as a row of cells, each with its name and what came of it. */
export function Periods({ periods, isPractice }: { periods: Period[]; isPractice: boolean }) {
  return (
    <View className="periods">
      {periods.map((one) => (
        <View key={one.period} className={`period-cell period-${one.state}`}>
          <View className="period-name numbers">{nameOf(one.period)}</View>
          <View className="period-word numbers">{wordOf(one, isPractice)}</View>
        </View>
      ))}
    </View>
  );
}

/** How many of the periods in which it was asked for have had it, and how often that was. */
export function workingOf(periods: readonly Period[]): string[] {
  const asked = periods.filter(({ times }) => times > 0);
  if (asked.length === 0) return [];
  const done = asked.filter(({ held, times }) => held >= times).length;
  const held = periods.reduce((sum, one) => sum + one.held, 0);
  return [`要开的 ${asked.length} 期里，开齐 ${done} 期；全年共开 ${held} 次`];
}

/** `11月`, `四季度`, `全年` */
function nameOf(period: string): string {
  const quarter = /-Q(\d)$/.exec(period)?.[1];
  if (quarter) return `${'一二三四'.charAt(Number(quarter) - 1)}季度`;
  return period.length === 4 ? '全年' : `${Number(period.slice(5))}月`;
}

/** How often it was held, else in one word why not. */
function wordOf({ state, held, times }: Period, isPractice: boolean): string {
  if (held > 0 && held >= times) return `✓ ${held} 次`;
  if (held > 0) return `${held}/${times} 次`;
  return dutyWord(state, isPractice);
}
