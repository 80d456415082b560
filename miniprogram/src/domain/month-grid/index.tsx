import { View } from '@tarojs/components';
import { dayOf } from '../../kit/format/time';
import { weeksOf } from './weeks';
import './index.scss';

interface Props {
  /** `YYYY-MM` */
  month: string;
  /** How many things each day holds, by `YYYY-MM-DD`. */
  counts: Map<string, number>;
  /** What they are counted in: `个`. */
  unit: string;
  chosen: string | undefined;
  onChoose: (day: string) => void;
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/** A month on one sheet; a day that holds something is marked and can be chosen. */
export function MonthGrid({ month, counts, unit, chosen, onChoose }: Props) {
  const today = dayOf(Date.now());
  return (
    <View className="month-grid">
      <View className="month-week" aria-hidden>
        {weekdays.map((word) => (
          <View key={word} className="month-weekday">
            {word}
          </View>
        ))}
      </View>
      {weeksOf(month).map((week, row) => (
        <View key={row} className="month-week">
          {week.map((day, column) => {
            if (!day) return <View key={column} className="month-day" />;
            const count = counts.get(day) ?? 0;
            const look = `${count > 0 ? ' month-day-held' : ''}${day === chosen ? ' month-day-chosen' : ''}`;
            return (
              <View key={column} className={`month-day${look}`} role="button" onClick={() => onChoose(day)}>
                <View className="month-number numbers">{Number(day.slice(8))}</View>
                <View className="month-mark">{markOf(count, unit, day === today)}</View>
              </View>
            );
          })}
        </View>
      ))}
    </View>
  );
}

function markOf(count: number, unit: string, isToday: boolean): string {
  if (count > 0) return `${count}${unit}`;
  return isToday ? '今天' : '';
}
