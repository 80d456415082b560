import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { DateField } from '../../kit/date-field';
import { Fault } from '../../kit/field';
import { dayOf, formatCalendarDay, shiftMonth, startOfDay } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import type { Output } from '../../services/contract';
import type { Written } from '../content/written';
import { most } from './content';

type Dates = Written['dates'];

interface Props {
  month: string;
  offered: Output<'guidance.prepare'>['dates'];
  value: Dates;
  error: string | undefined;
  onChange: (dates: Dates) => void;
}

const isSame = (one: Dates[number], other: Dates[number]) => one.day === other.day && one.name === other.name;

/** 重要节点: days of the month that the law or the Party names, to tick; and others, to write. */
export function DatesCard({ month, offered, value: dates, error, onChange }: Props) {
  const own = dates.filter((date) => !offered.some((one) => isSame(one, date)));
  const toggle = (date: Dates[number], on: boolean) =>
    onChange(
      [...dates.filter((one) => !isSame(one, date)), ...(on ? [date] : [])].sort((a, b) =>
        a.day.localeCompare(b.day),
      ),
    );
  return (
    <Card title="重要节点">
      {[...offered, ...own.map((date) => ({ ...date, source: '' }))].map(({ day, name, source }) => (
        <CheckRow
          key={`${day}${name}`}
          checked={dates.some((one) => isSame(one, { day, name }))}
          onChange={(on) => toggle({ day, name }, on)}
        >
          <View className="numbers">{`${formatCalendarDay(day)} ${name}`}</View>
          {source && <View className="secondary">{source}</View>}
        </CheckRow>
      ))}
      <Fault text={error} />
      {dates.length < most.dates && <AddDate month={month} onAdd={(date) => toggle(date, true)} />}
    </Card>
  );
}

function AddDate({ month, onAdd }: { month: string; onAdd: (date: Dates[number]) => void }) {
  const first = startOfDay(`${month}-01`);
  const [at, setAt] = useState(first);
  const [name, setName] = useState('');
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <PrimaryButton look="quiet" icon="plus" onPress={() => setOpen(true)}>
        加一个日子
      </PrimaryButton>
    );
  }
  return (
    <>
      <DateField
        label="哪一天"
        value={at}
        from={first}
        until={startOfDay(`${shiftMonth(month, 1)}-01`) - 1}
        dayOnly
        onChange={setAt}
      />
      <TextField label="是什么日子" value={name} max={40} onChange={setName} />
      <PrimaryButton
        look="quiet"
        disabled={!name.trim()}
        onPress={() => {
          onAdd({ day: dayOf(at), name: name.trim() });
          setName('');
          setOpen(false);
        }}
      >
        加上
      </PrimaryButton>
    </>
  );
}
