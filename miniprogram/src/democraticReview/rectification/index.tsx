import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { ActionBar } from '../../kit/action-bar';
import { CheckRow } from '../../kit/check-row';
import { Card } from '../../kit/card';
import { DateField } from '../../kit/date-field';
import { needed } from '../../kit/form/use-form';
import { dayOf, monthsLater, startOfDay } from '../../kit/format/time';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { RemovableCard } from '../../kit/removable-card';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { rectificationsAtMost } from '../../../../types/shared/reviews';
import type { Year } from '../labels';
import { useStep, useYear } from '../use-step';

definePageConfig({ navigationBarTitleText: '整改清单' });

/** 整改清单: what the branch is going to put right, by when, and what is done. */
export default function RectificationList() {
  const { organizationId, state } = useYear();
  return <PageShell state={state}>{(of) => <ListForm of={of} organizationId={organizationId} />}</PageShell>;
}

interface Draft {
  items: { key: string; what: string; dueOn: number; doneOn: number | null }[];
}

function ListForm({ of, organizationId }: { of: Year; organizationId: string }) {
  const { items: before, rules, year } = of;
  const now = Date.now();
  const blank = () => ({ key: newActKey(), what: '', dueOn: monthsLater(now, 3), doneOn: null });
  const form = useStep<Draft>({
    of,
    organizationId,
    step: 'rectification',
    fresh: () => ({
      items:
        before.length > 0
          ? before.map(({ key, what, dueOn, doneOn }) => ({
              key,
              what,
              dueOn: startOfDay(dueOn),
              doneOn: doneOn === undefined ? null : startOfDay(doneOn),
            }))
          : [blank()],
    }),
    faults: ({ items }) =>
      Object.fromEntries(
        items.map(({ what }, index) => [`items.${index}.what`, needed(what, '请写上要整改的事')]),
      ),
    what: ({ items }) => ({
      step: 'rectification',
      items: items.map(({ key, what, dueOn, doneOn }) => ({
        key,
        what: what.trim(),
        dueOn: dayOf(dueOn),
        ...(doneOn !== null && { doneOn: dayOf(doneOn) }),
      })),
    }),
  });
  const items = form.items('items');
  const first = startOfDay(`${year}-01-01`);
  return (
    <View className="stack">
      <Card>
        <View className="secondary">
          写支部要改的事，一条一条写，改好了勾上。个人的问题和批评意见不要写在这里。
        </View>
        <Basis citation={rules.lives.citation} />
      </Card>
      {items.map((one, index) => {
        const done = one.field('doneOn');
        return (
          <RemovableCard key={one.value.key} title={`第 ${index + 1} 条`} onRemove={one.remove}>
            <TextField label="要整改的事" max={60} room="wrap" {...one.field('what')} />
            <DateField
              dayOnly
              label="完成期限"
              from={first}
              until={monthsLater(now, 24)}
              {...one.field('dueOn')}
            />
            <CheckRow checked={done.value !== null} onChange={(isDone) => done.onChange(isDone ? now : null)}>
              已经完成
            </CheckRow>
            {done.value !== null && (
              <DateField
                dayOnly
                label="哪一天完成的"
                from={first}
                until={now}
                value={done.value}
                onChange={done.onChange}
              />
            )}
          </RemovableCard>
        );
      })}
      {items.length < rectificationsAtMost && (
        <PrimaryButton look="quiet" icon="plus" onPress={() => form.add('items', blank())}>
          添加一条
        </PrimaryButton>
      )}
      <ActionBar>
        <PrimaryButton busyText="正在保存" onPress={form.submit}>
          保存
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
