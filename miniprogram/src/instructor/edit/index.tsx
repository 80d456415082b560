import { View } from '@tarojs/components';
import { instructorKindWords } from '../../../../types/shared/instructors';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { DateField } from '../../kit/date-field';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf, monthsLater, startOfDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';

definePageConfig({ navigationBarTitleText: '登记指导员' });

type Known = Output<'instructor.get'>;
type Person = Output<'instructor.people'>['people'][number];

/** Writes an instructor down, or puts right what is known of one. */
export default function EditInstructor() {
  const organizationId = useParameter('organizationId');
  const instructorId = useParameter('instructorId');
  const known = useCall('instructor.get', instructorId ? { instructorId } : undefined);
  const people = useCall('instructor.people', instructorId ? undefined : { organizationId });
  if (!instructorId) {
    return (
      <PageShell state={people}>
        {(found) => <Form organizationId={organizationId} people={found.people} />}
      </PageShell>
    );
  }
  return (
    <PageShell state={known}>
      {(one) => <Form key={one.version} organizationId={organizationId} people={[]} known={one} />}
    </PageShell>
  );
}

const terms = [
  { value: 'open', word: '长期' },
  { value: 'until', word: '到某一天' },
] as const;

/** Chosen instead of a person who holds the role: they do not use the app. */
const byName = 'by-name';

interface Props {
  organizationId: string;
  people: Person[];
  known?: Known;
}

function Form({ organizationId, people, known }: Props) {
  const today = startOfDay(dayOf(Date.now()));
  const form = useForm({
    name: known ? `instructor:${known.id}:${known.version}` : `instructor:${organizationId}`,
    fresh: () => ({
      actKey: newActKey(),
      who: people.length > 0 ? undefined : (byName as string | undefined),
      name: known?.name ?? '',
      kind: known?.kind ?? 'partTime',
      from: startOfDay(known?.from ?? dayOf(Date.now())),
      term: known?.until ? ('until' as const) : (terms[0].value as 'open' | 'until'),
      until: known?.until ? startOfDay(known.until) : monthsLater(today, 24),
    }),
    faults: ({ who, name, term, from, until }) => ({
      who: known ? undefined : needed(who, '请选择是哪位同志'),
      name: who === byName && !known?.usesApp ? needed(name, '请写上姓名') : undefined,
      until: term === 'until' && until < from ? '要在任期开始以后' : undefined,
    }),
    send: async ({ actKey, who, name, kind, from, term, until }) => {
      const profile = { kind, from: dayOf(from), ...(term === 'until' && { until: dayOf(until) }) };
      const named = { name: name.trim() };
      if (known) {
        const { id: instructorId, version, usesApp } = known;
        await call('instructor.change', { instructorId, version, ...profile, ...(!usesApp && named) });
      } else {
        const is = who === byName ? named : { personId: who };
        await call('instructor.add', { organizationId, actKey, ...profile, ...is });
      }
    },
    named: (path) => (path === 'personId' ? 'who' : path),
    about: { 'INSTRUCTOR.NOT_A_HOLDER': 'who', 'INSTRUCTOR.TERM_IMPOSSIBLE': 'until' },
    done: known ? '已修改' : '已登记',
  });
  const { who, term } = form.value;
  const options = [
    ...people.map(({ personId, name, over }) => ({ value: personId, word: `${name}（${over.join('、')}）` })),
    { value: byName, word: '其他同志，由街镇代记' },
  ];
  return (
    <View className="stack">
      {known?.usesApp && <View className="page-title">{known.name}</View>}
      <Card>
        {!known && people.length > 0 && (
          <Choices
            label="哪位同志"
            hint="先在“职务与权限”里授予指导员职务，就能选到，本人可以自己记"
            options={options}
            {...form.field('who')}
          />
        )}
        {who === byName && !known?.usesApp && (
          <TextField
            label="姓名"
            max={20}
            hint="不用本程序也可以，联系情况由街镇代记"
            {...form.field('name')}
          />
        )}
        <Choices label="专职还是兼职" options={optionsOf(instructorKindWords)} {...form.field('kind')} />
        <DateField
          label="任期开始"
          dayOnly
          from={startOfDay('2015-01-01')}
          until={monthsLater(today, 12)}
          {...form.field('from')}
        />
        <Choices label="任期" options={terms} {...form.field('term')} />
        {term === 'until' && (
          <DateField
            label="任期结束"
            dayOnly
            from={startOfDay('2015-01-01')}
            until={monthsLater(today, 72)}
            {...form.field('until')}
          />
        )}
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在保存" onPress={form.submit}>
          {known ? '保存' : '登记'}
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
