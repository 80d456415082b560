import { View } from '@tarojs/components';
import { carrierWords, subjectWords } from '../../../../types/shared/subjects';
import { ListingField } from '../../domain/listing-field';
import { OrganizationField, type Picked } from '../../domain/organization-field';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { CountField } from '../../kit/count-field';
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

definePageConfig({ navigationBarTitleText: '开始一次排摸' });

const any = 'any' as const;
const withAny = <Word extends string>(words: Record<Word, string>) => [
  { value: any, word: '不限' },
  ...optionsOf(words),
];
const coverings = [
  { value: 'uncovered', word: '没有党组织的' },
  { value: 'none', word: '也没有指导员的' },
  { value: any, word: '全部' },
] as const;

/** Begins a survey by the same filter as the list of subjects. */
export default function BeginSurvey() {
  const organizationId = useParameter('organizationId');
  const state = useCall('organization.profile', { organizationId });
  return (
    <PageShell state={state}>
      {(office) => <Form office={office} organizationId={organizationId} />}
    </PageShell>
  );
}

interface Props {
  office: Output<'organization.profile'>;
  organizationId: string;
}

function Form({ office, organizationId }: Props) {
  const today = startOfDay(dayOf(Date.now()));
  const form = useForm({
    name: `survey:${organizationId}`,
    fresh: () => ({
      actKey: newActKey(),
      name: '',
      until: monthsLater(today, 1),
      coverage: 'uncovered' as (typeof coverings)[number]['value'],
      town: undefined as Picked | undefined,
      kind: any as keyof typeof subjectWords | typeof any,
      carrier: any as keyof typeof carrierWords | typeof any,
      listed: undefined as string | undefined,
      employees: undefined as number | undefined,
    }),
    faults: ({ name }) => ({ name: needed(name, '请写上名称') }),
    send: ({ actKey, name, until, coverage, town, kind, carrier, listed, employees }) =>
      call('survey.begin', {
        organizationId,
        actKey,
        name: name.trim(),
        until: dayOf(until),
        ...(town && { townId: town.id }),
        ...(kind !== any && { kind }),
        ...(carrier !== any && { carriers: [carrier] }),
        ...(listed && { listed: [listed] }),
        ...(employees && { employeesAtLeast: employees }),
        ...(coverage === 'none' && { coverage }),
        uncovered: coverage === 'uncovered',
      }),
    named: (path) => ({ townId: 'town', carriers: 'carrier', employeesAtLeast: 'employees' })[path] ?? path,
    about: { 'SURVEY.DAY_PASSED': 'until' },
    done: '已开始，单位列好就在这里',
  });
  return (
    <View className="stack">
      <Card>
        <TextField label="名称" max={40} placeholder="如：新增高企排摸" {...form.field('name')} />
        <DateField label="截止" dayOnly from={today} {...form.field('until')} />
      </Card>
      <Card title="了解哪些单位">
        <View className="secondary">只列正常运营的；有指导员的由指导员去，其余由街镇去</View>
        <Choices label="覆盖情况" options={coverings} {...form.field('coverage')} />
        {office.kind === 'district' && (
          <OrganizationField
            label="只看一个街镇（可以不选）"
            kinds={['town']}
            top={organizationId}
            {...form.field('town')}
          />
        )}
        <Choices label="类别" options={withAny(subjectWords)} {...form.field('kind')} />
        <Choices label="所在载体" options={withAny(carrierWords)} {...form.field('carrier')} />
        <ListingField label="所在名单" {...form.field('listed')} />
        <CountField label="职工至少几人（可以不写）" {...form.field('employees')} />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在列出" onPress={form.submit}>
          列出单位
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
