import { useState } from 'react';
import Picker from '@nutui/nutui-react-taro/dist/es/packages/picker';
import '@nutui/nutui-react-taro/dist/es/packages/picker/style/css';
import { CheckRow } from '../../kit/check-row';
import { Field } from '../../kit/field';
import { PickBox } from '../../kit/field/pick-box';
import { formatMonth, monthOf, shiftMonth } from '../../kit/format/time';

interface Props {
  label: string;
  /** `YYYY-MM`; empty while it is not known. */
  value: string;
  onChange: (month: string) => void;
  error?: string;
}

/** So many months back, and so many to come, for what was paid ahead. */
const [back, ahead] = [36, 12];

/** A month that may be written down or left open. */
export function MonthField({ label, value, onChange, error }: Props) {
  const [thisMonth] = useState(() => monthOf(Date.now()));
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  if (!value)
    return (
      <CheckRow checked={false} onChange={() => onChange(thisMonth)}>
        {`登记${label}`}
      </CheckRow>
    );
  const months = Array.from({ length: back + ahead + 1 }, (_, at) => shiftMonth(thisMonth, at - back));
  return (
    <Field label={label} error={error}>
      <PickBox label={label} text={formatMonth(value)} icon="calendar" onPress={() => setOpen(true)} />
      <Picker
        title={label}
        visible={isOpen}
        value={[value]}
        options={isOpen ? [months.map((month) => ({ label: formatMonth(month), value: month }))] : []}
        onConfirm={(_options, next) => {
          onChange(String(next[0]));
          close();
        }}
        onClose={close}
        onCancel={close}
      />
    </Field>
  );
}
