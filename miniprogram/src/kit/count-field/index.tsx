import { Input, View } from '@tarojs/components';
import { Fault } from '../field';
import './index.scss';

interface Props {
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  error?: string | undefined;
  /** Digits at most. */
  digits?: number;
}

/** A small whole number, its word before it, and what is wrong with it below. */
export function CountField({ label, value, onChange, error, digits = 4 }: Props) {
  return (
    <>
      <View className="count-field">
        <View className="count-field-label">{label}</View>
        <Input
          className="field-box count-field-box numbers"
          type="number"
          maxlength={digits}
          value={value === undefined ? '' : String(value)}
          aria-label={label}
          onInput={({ detail }) => {
            const digits = detail.value.replace(/\D/g, '');
            onChange(digits === '' ? undefined : Number(digits));
          }}
        />
      </View>
      <Fault text={error} />
    </>
  );
}
