import { Input, Textarea } from '@tarojs/components';
import { Field } from '../field';
import { roomLeft } from './room-left';
import './index.scss';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  max: number;
  error?: string;
  hint?: string;
  placeholder?: string;
  /** Several lines of text, or one line that may run over several on the screen. */
  room?: 'lines' | 'wrap';
}

/** A question answered in words. */
export function TextField({ label, value, onChange, max, error, hint, placeholder = '', room }: Props) {
  const common = {
    value,
    placeholder,
    maxlength: max,
    'aria-label': label,
    onInput: (event: { detail: { value: string } }) =>
      onChange(room === 'wrap' ? event.detail.value.replace(/\s*\n\s*/g, '') : event.detail.value),
  };
  return (
    <Field label={label} error={error} hint={roomLeft(value, max) ?? hint}>
      {room ? (
        <Textarea
          className={`field-box text-long${room === 'lines' ? ' text-room' : ''}`}
          autoHeight
          {...common}
        />
      ) : (
        <Input className="field-box text-line" type="text" {...common} />
      )}
    </Field>
  );
}
