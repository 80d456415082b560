import { View } from '@tarojs/components';
import { Icon } from '../icon';
import './index.scss';

interface Props {
  /** The period shown, e.g. `2026年11月`. */
  label: string;
  onEarlier: () => void;
  onLater: () => void;
  /** There is nothing later. */
  last?: boolean;
}

/** Steps from one month or year to the next. */
export function PeriodSwitcher({ label, onEarlier, onLater, last }: Props) {
  return (
    <View className="period">
      <View className="period-step period-back" role="button" aria-label="上一期" onClick={onEarlier}>
        <Icon name="chevron" size={22} />
      </View>
      <View className="period-label numbers">{label}</View>
      <View
        className={`period-step${last ? ' period-off' : ''}`}
        role="button"
        aria-label="下一期"
        aria-disabled={last}
        onClick={last ? undefined : onLater}
      >
        <Icon name="chevron" size={22} />
      </View>
    </View>
  );
}
