import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon } from '../icon';
import './index.scss';

interface Props {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  /** It cannot be ticked; what it holds says why. */
  disabled?: boolean;
}

/** A line one can tick anywhere along its length. */
export function CheckRow({ checked, onChange, children, disabled }: Props) {
  return (
    <View
      className={`check-row${disabled ? ' check-row-off' : ''}`}
      role="checkbox"
      aria-checked={checked}
      aria-disabled={disabled}
      onClick={disabled ? undefined : () => onChange(!checked)}
    >
      <View className={`check-box${checked ? ' check-box-on' : ''}`}>
        {checked && <Icon name="check" size={18} />}
      </View>
      <View className="check-text">{children}</View>
    </View>
  );
}
