import { View } from '@tarojs/components';
import { Icon } from '../kit/icon';
import { formatClock, formatCalendarDay } from '../kit/format/time';
import { titleOf, type Entry } from './labels';
import './entry-row.scss';

interface Props {
  entry: Entry;
  today: string;
  /** Says the day too, where the list is of many. */
  withDay?: boolean;
  onPress: () => void;
}

/** One thing on the calendar: what, when, and whether it is done; a tap tells why. */
export function EntryRow({ entry, today, withDay, onPress }: Props) {
  const { on, isDone, startsAt, provisional } = entry;
  const when = [
    withDay && formatCalendarDay(on),
    startsAt !== undefined && formatClock(startsAt),
    provisional && '暂算',
    wordOf(entry, today),
  ].filter(Boolean);
  return (
    <View className={`calendar-entry${isDone ? ' calendar-entry-done' : ''}`} role="button" onClick={onPress}>
      <Icon name={isDone ? 'check-circle' : 'calendar'} size={20} />
      <View className="calendar-entry-text">
        <View>{titleOf(entry)}</View>
        <View className="secondary numbers">{when.join(' · ')}</View>
      </View>
      <Icon name="chevron" size={18} />
    </View>
  );
}

/** Where it stands, in a word; what only says from when something may be done is never late. */
function wordOf({ isDone, on, between, reckoning, code }: Entry, today: string): string {
  if (isDone) return '已办';
  if (code === 'gathering' || code === 'termStage' || reckoning?.side === 'notBefore') return '';
  return (between?.until ?? on) < today ? '还没办' : '';
}
