import { useState } from 'react';
import { View } from '@tarojs/components';
import type { HolidayKey } from '../../../../types/shared/work-days';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { DateField } from '../../kit/date-field';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf, formatDate, startOfDay } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { RemovableCard } from '../../kit/removable-card';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { DocumentFields } from '../document-fields';
import { holidayLabels } from '../labels';

const most = { holidays: 12, worked: 20 };

interface Draft {
  actKey: string;
  holidays: { holiday: HolidayKey; from: number; to: number }[];
  worked: { on: number }[];
  document: string;
  reason: string;
}

interface Props {
  organizationId: string;
  year: number;
  /** What is known of the year already. */
  known: Output<'rule.workDays'>['notice'];
}

/** The form of a year's notice; it begins with what is known. */
export function HolidaysForm({ organizationId, year, known }: Props) {
  const [seen, setSeen] = useState<{ of: string; days: Output<'rule.preview'>['days'] }>();
  const [first, last] = [startOfDay(`${year - 1}-12-01`), startOfDay(`${year}-12-31`)];
  const newYear = startOfDay(`${year}-01-01`);
  const changeOf = ({ holidays, worked }: Draft) => ({
    of: 'workDays' as const,
    year,
    holidays: holidays.map((one) => ({ holiday: one.holiday, from: dayOf(one.from), to: dayOf(one.to) })),
    worked: worked.map(({ on }) => dayOf(on)),
  });
  const form = useForm({
    name: `holidays:${year}`,
    over: known,
    fresh: (): Draft => ({
      actKey: newActKey(),
      holidays: known
        ? known.holidays.map((one) => ({
            holiday: one.holiday,
            from: startOfDay(one.from),
            to: startOfDay(one.to),
          }))
        : [{ holiday: 'newYear', from: newYear, to: newYear }],
      worked: known ? known.worked.map((day) => ({ on: startOfDay(day) })) : [],
      document: '',
      reason: '',
    }),
    faults: ({ document, reason }) => ({
      document: needed(document, '请写上文号'),
      reason: needed(reason, '请写上原因'),
    }),
    send: (draft) =>
      call('rule.propose', {
        organizationId,
        actKey: draft.actKey,
        change: changeOf(draft),
        document: draft.document.trim(),
        reason: draft.reason.trim(),
      }),
    done: '已登记',
  });
  const asked = JSON.stringify(changeOf(form.value));
  const days = seen?.of === asked ? seen.days : undefined;
  const look = async () => {
    const preview = await call('rule.preview', { organizationId, change: changeOf(form.value) });
    setSeen({ of: asked, days: preview.days });
  };
  const { holidays, worked } = form.value;
  return (
    <View className="stack">
      {form.items('holidays').map((one, index) => (
        <RemovableCard
          key={index}
          title={holidayLabels[one.value.holiday]}
          onRemove={holidays.length > 1 ? one.remove : undefined}
        >
          <Choices label="哪个节日" options={optionsOf(holidayLabels)} {...one.field('holiday')} />
          <DateField dayOnly label="第一天" from={first} until={last} {...one.field('from')} />
          <DateField dayOnly label="最后一天" from={first} until={last} {...one.field('to')} />
        </RemovableCard>
      ))}
      {holidays.length < most.holidays && (
        <PrimaryButton
          look="quiet"
          icon="plus"
          onPress={() => form.add('holidays', { holiday: 'other', from: newYear, to: newYear })}
        >
          加一个假期
        </PrimaryButton>
      )}
      {form.items('worked').map((one, index) => (
        <RemovableCard key={index} title="调休上班" onRemove={one.remove}>
          <DateField dayOnly label="哪一天上班" from={first} until={last} {...one.field('on')} />
        </RemovableCard>
      ))}
      {worked.length < most.worked && (
        <PrimaryButton look="quiet" icon="plus" onPress={() => form.add('worked', { on: newYear })}>
          加一个上班的周末
        </PrimaryButton>
      )}
      <DocumentFields form={form} />
      {days && <Days days={days} />}
      <ActionBar>
        {days ? (
          <PrimaryButton busyText="正在登记" onPress={form.submit}>
            登记
          </PrimaryButton>
        ) : (
          <PrimaryButton busyText="正在核对" onPress={look}>
            看看会改变什么
          </PrimaryButton>
        )}
      </ActionBar>
    </View>
  );
}

/** Which days become work days, or none. */
function Days({ days }: { days: Output<'rule.preview'>['days'] }) {
  return (
    <Card title="会改变什么">
      {days.length === 0 && <View>和现在一样</View>}
      {days.map(({ day, worked }) => (
        <View key={day} className="numbers">{`${formatDate(day)}：${worked ? '改为上班' : '改为休息'}`}</View>
      ))}
    </Card>
  );
}
