import { View } from '@tarojs/components';
import { DateField } from '../../kit/date-field';
import { Field } from '../../kit/field';
import { PickBox } from '../../kit/field/pick-box';
import { dayOf, monthsLater, startOfDay } from '../../kit/format/time';
import './day-answer.scss';

interface Props {
  label: string;
  value: string;
  onChange: (day: string) => void;
  error?: string | undefined;
  needed: boolean;
}

/** Years that days of records lie in, before and after today. */
const monthsBack = -240;
const monthsOn = 120;

/** A question answered with a day, or with none. */
export function DayAnswer({ label, value, onChange, error, needed }: Props) {
  const now = Date.now();
  if (value === '') {
    return (
      <Field label={label} {...(error && { error })}>
        <PickBox label={label} text={undefined} icon="calendar" onPress={() => onChange(dayOf(now))} />
      </Field>
    );
  }
  return (
    <>
      <DateField
        label={label}
        dayOnly
        from={monthsLater(now, monthsBack)}
        until={monthsLater(now, monthsOn)}
        value={startOfDay(value)}
        onChange={(instant) => onChange(dayOf(instant))}
        {...(error && { error })}
      />
      {!needed && (
        <View className="day-answer-clear" role="button" onClick={() => onChange('')}>
          不填这一天
        </View>
      )}
    </>
  );
}
