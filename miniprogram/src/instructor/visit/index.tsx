import { View } from '@tarojs/components';
import {
  learnedMatters,
  learnedWords,
  visitWayWords,
  type LearnedMatter,
  type VisitWay,
} from '../../../../types/shared/instructors';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { Choices, optionsOf } from '../../kit/choices';
import { DateField } from '../../kit/date-field';
import { useForm } from '../../kit/form/use-form';
import { dayOf, monthsLater, startOfDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';

definePageConfig({ navigationBarTitleText: '记一次联系' });

const day = 24 * 3_600_000;
const nexts = [
  { value: 'none', word: '不定' },
  { value: 'week', word: '一周后' },
  { value: 'month', word: '一个月后' },
  { value: 'day', word: '选一天' },
] as const;
type Next = (typeof nexts)[number]['value'];

/** A visit or a call, written down in a minute: no photo, no place, of whom they met the post only. */
export default function WriteVisit() {
  const subjectId = useParameter('subjectId');
  const state = useCall('instructor.subject', { subjectId });
  return <PageShell state={state}>{(found) => <Form found={found} />}</PageShell>;
}

function Form({ found }: { found: Output<'instructor.subject'> }) {
  const { subject, instructor, mayAssign } = found;
  const today = startOfDay(dayOf(Date.now()));
  const form = useForm({
    name: `visit:${subject.id}`,
    fresh: () => ({
      actKey: newActKey(),
      on: today,
      way: 'visit' as VisitWay,
      met: '',
      learned: [] as LearnedMatter[],
      note: '',
      first: '',
      second: '',
      third: '',
      next: 'none' as Next,
      nextOn: today + 7 * day,
    }),
    send: ({ actKey, on, way, met, learned, note, first, second, third, next, nextOn }) => {
      const items = [first, second, third].map((one) => one.trim()).filter(Boolean);
      const nextDay = nextDayOf(next, nextOn, today);
      return call('instructor.visit', {
        subjectId: subject.id,
        actKey,
        on: dayOf(on),
        way,
        ...(met.trim() && { met: met.trim() }),
        learned,
        ...(note.trim() && { note: note.trim() }),
        items,
        ...(nextDay && { next: nextDay }),
      });
    },
    named: (path) => itemFields[path] ?? (path === 'next' ? 'nextOn' : path),
    about: { 'INSTRUCTOR.DAY_IMPOSSIBLE': 'on', 'INSTRUCTOR.NEXT_IMPOSSIBLE': 'nextOn' },
    done: '已记下',
  });
  const { learned, first, second, next } = form.value;
  const toggle = (matter: LearnedMatter) => (on: boolean) =>
    form.change({ learned: on ? [...learned, matter] : learned.filter((one) => one !== matter) });
  return (
    <View className="stack">
      <View>
        <View className="page-title">{subject.name}</View>
        {mayAssign && instructor && <View className="secondary">{`代${instructor.name}记`}</View>}
      </View>
      <Card>
        <DateField label="哪一天" dayOnly from={today - 90 * day} until={today} {...form.field('on')} />
        <Choices label="方式" options={optionsOf(visitWayWords)} {...form.field('way')} />
        <TextField
          label="见到谁（可以不写）"
          max={20}
          hint="只写职务，不写姓名和电话"
          placeholder="如：行政负责人"
          {...form.field('met')}
        />
      </Card>
      <Card title="了解到（可以不写）">
        {learnedMatters.map((matter) => (
          <CheckRow key={matter} checked={learned.includes(matter)} onChange={toggle(matter)}>
            {learnedWords[matter]}
          </CheckRow>
        ))}
        <TextField label="一句话说说" max={120} room="wrap" {...form.field('note')} />
      </Card>
      <Card title="带走的问题（没有就不写）">
        <TextField label="第一件" max={60} room="wrap" {...form.field('first')} />
        {first.trim() !== '' && <TextField label="第二件" max={60} room="wrap" {...form.field('second')} />}
        {second.trim() !== '' && <TextField label="第三件" max={60} room="wrap" {...form.field('third')} />}
        <View className="secondary">办妥以前一直列着，办妥了点一下就好</View>
      </Card>
      <Card>
        <Choices label="下次什么时候（可以不定）" options={nexts} {...form.field('next')} />
        {next === 'day' && (
          <DateField
            label="下次"
            dayOnly
            from={today}
            until={monthsLater(today, 12)}
            {...form.field('nextOn')}
          />
        )}
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在记下" onPress={form.submit}>
          记下
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}

/** Where what is said of the things taken along stands in the form. */
const itemFields: Record<string, string> = { 'items.0': 'first', 'items.1': 'second', 'items.2': 'third' };

function nextDayOf(next: Next, nextOn: number, today: number): string | undefined {
  if (next === 'none') return undefined;
  if (next === 'week') return dayOf(today + 7 * day);
  return dayOf(next === 'month' ? monthsLater(today, 1) : nextOn);
}
