import { useEffect, useRef, useState } from 'react';
import { Button, Text, View } from '@tarojs/components';
import { explain } from '../../services/dialogs';
import { Icon, type IconName } from '../icon';
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
  const [busy, setBusy] = useState(false);
  // State arrives a render later; a second tap may come before that.
  const running = useRef(false);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const press = async () => {
    if (running.current || disabled) return;
    running.current = true;
    setBusy(true);
    try {
      await onPress();
    } catch (error) {
      await explain(error);
    } finally {
      running.current = false;
      if (mounted.current) setBusy(false);
    }
  };

  return (
    <Button
      className={`button button-${look}${disabled ? ' button-disabled' : ''}`}
      hoverClass="button-pressed"
      disabled={disabled}
      onClick={() => void press()}
    >
      <View className="button-inside">
        {busy ? <View className="button-spinner" /> : icon && <Icon name={icon} size={22} />}
        <Text className="button-word">{busy && busyText ? busyText : children}</Text>
      </View>
    </Button>
  );
}
