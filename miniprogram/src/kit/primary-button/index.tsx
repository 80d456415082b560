import { Button } from '@tarojs/components';
import { usePress } from '../hooks/use-press';
import type { IconName } from '../icon';
import { ButtonInside } from './inside';
import './index.scss';

interface Props {
  /** The verb. */
  children: string;
  /** What it does; while its promise is open the button is busy and takes no second tap. */
  onPress: () => unknown;
  /** `primary`: the one red thing of a screen; `quiet`: everything beside it. */
  look?: 'primary' | 'quiet';
  icon?: IconName;
  disabled?: boolean;
  /** What it says while busy. */
  busyText?: string;
}

/** A button that cannot be pressed twice for one act. A failure it is not told how to handle is explained. */
export function PrimaryButton({ children, onPress, look = 'primary', icon, disabled, busyText }: Props) {
  const { busy, press } = usePress(onPress);
  return (
    <Button
      className={`button button-${look}${disabled ? ' button-disabled' : ''}`}
      hoverClass="button-pressed"
      disabled={shownOff(disabled)}
      onClick={() => {
        if (!disabled) void press();
      }}
    >
      <ButtonInside busy={busy} icon={icon} word={busy && busyText ? busyText : children} />
    </Button>
  );
}

/** In a browser the attribute alone fades a button, whatever it says; WeChat is told both, since it misses one that goes. */
const shownOff = (disabled = false) => (process.env.TARO_ENV === 'h5' ? disabled || undefined : disabled);
