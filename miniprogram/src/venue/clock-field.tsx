import { useState } from 'react';
import { View } from '@tarojs/components';
import { Choices } from '../kit/choices';
import { Field } from '../kit/field';
import { PickBox } from '../kit/field/pick-box';
import { Sheet } from '../kit/sheet';

interface Props {
  label: string;
  /** Times of day that can be chosen, `HH:mm`. */
  times: readonly string[];
  value: string;
  onChange: (time: string) => void;
  error?: string | undefined;
}

/** A question answered with a half hour of the day, all that can be chosen in sight. */
export function ClockField({ label, times, value, onChange, error }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Field label={label} {...(error && { error })}>
      <PickBox label={label} text={value || undefined} icon="clock" onPress={() => setOpen(true)} />
      <Sheet title={label} visible={open} onClose={() => setOpen(false)}>
        {times.length === 0 ? (
          <View className="secondary">这一天没有可选的时间，换一天看看</View>
        ) : (
          <Choices
            label="半小时一格"
            options={times.map((time) => ({ value: time, word: time }))}
            value={value}
            onChange={(time) => {
              onChange(time);
              setOpen(false);
            }}
          />
        )}
      </Sheet>
    </Field>
  );
}
