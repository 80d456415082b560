import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { DateField } from '../../kit/date-field';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf, monthOf, monthsLater, yearOf } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { Compared } from '../compared';
import { fenOf } from '../labels';
import { MonthChoices } from '../month-choices';

interface Draft {
  actKey: string;
  from: string;
  until: string;
  on: number;
  fen: string;
  slip: string;
}

interface Props {
  data: Output<'dues.handUps'>;
  year: number;
}

/** What was handed up: of which months, when, how much, by which slip. It begins with the first quarter that is open. */
export function HandUpForm({ data, year }: Props) {
  const { organizationId, quarters } = data;
  const now = Date.now();
  const last = year < yearOf(now) ? `${year}-12` : monthOf(now);
  const open = quarters.find(({ recordedFen, handedUpFen }) => recordedFen > handedUpFen) ?? quarters[0];
  const form = useForm({
    name: `hand-up:${organizationId}:${year}`,
    fresh: (): Draft => ({
      actKey: newActKey(),
      from: open?.from ?? `${year}-01`,
      until: open && open.until < last ? open.until : last,
      on: now,
      fen: open ? String((open.recordedFen - open.handedUpFen) / 100) : '',
      slip: '',
    }),
    faults: ({ fen, slip, from, until }) => ({
      fen: fenOf(fen) ? undefined : '请写金额，例如 280 或 282.90',
      slip:
        needed(slip, '请写上回单号') ??
        (/^[\dA-Za-z-]+$/.test(slip.trim()) ? undefined : '回单号只有数字、字母和横线'),
      until: until < from ? '要在起始月份以后' : undefined,
    }),
    send: ({ actKey, from, until, on, fen, slip }) =>
      call('dues.handUp', {
        organizationId,
        actKey,
        from,
        until,
        on: dayOf(on),
        fen: fenOf(fen) ?? 0,
        slip: slip.trim(),
      }),
    about: { 'DUES.PERIOD': 'until', 'DUES.DAY_IN_FUTURE': 'on' },
    done: '已登记',
  });
  return (
    <View className="stack">
      <View className="page-title">{year < yearOf(now) ? `登记${year}年的上缴` : '登记上缴'}</View>
      {open && (
        <Card title={`${open.quarter} 季度`}>
          <Compared {...open} />
        </Card>
      )}
      <Card>
        <MonthChoices label="从哪个月" year={year} until={last} {...form.field('from')} />
        <MonthChoices label="到哪个月" year={year} until={last} {...form.field('until')} />
        <DateField
          label="哪天上缴的"
          dayOnly
          from={monthsLater(now, -12)}
          until={now}
          {...form.field('on')}
        />
        <TextField label="金额（元）" max={12} {...form.field('fen')} />
        <TextField label="回单号" max={40} {...form.field('slip')} />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          登记
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
