import { View } from '@tarojs/components';
import { coverageTypeWords, type Coverage, type CoverageType } from '../../../../types/shared/subjects';
import { OrganizationField } from '../../domain/organization-field';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { DateField } from '../../kit/date-field';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf, startOfDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';

definePageConfig({ navigationBarTitleText: '由谁覆盖' });

const options: { value: Coverage; word: string }[] = [
  { value: 'organization', word: '有党组织覆盖' },
  { value: 'none', word: '还没有' },
];

/** Which Party organisation covers a subject, and how. An instructor alone is 工作覆盖; that is said where instructors are. */
export default function CoverSubject() {
  const subjectId = useParameter('subjectId');
  const state = useCall('subject.get', { subjectId });
  return <PageShell state={state}>{(subject) => <Form key={subject.version} subject={subject} />}</PageShell>;
}

function Form({ subject }: { subject: Output<'subject.get'> }) {
  const { id, version, coveringId, coveringName, coverageType } = subject;
  const form = useForm({
    name: `cover:${id}:${version}`,
    fresh: () => ({
      coverage: coveringNow(subject),
      coverageType,
      by: coveringId ? { id: coveringId, name: coveringName ?? '' } : undefined,
      since: startOfDay(subject.coveredSince ?? dayOf(Date.now())),
    }),
    faults: ({ coverage, coverageType: type, by }) =>
      coverage === 'organization'
        ? { coverageType: needed(type, '请选择覆盖方式'), by: needed(by?.id, '请选择党组织') }
        : {},
    send: ({ coverage, coverageType: type, by, since }) =>
      call('subject.cover', {
        subjectId: id,
        version,
        coverage,
        ...(coverage === 'organization' && {
          ...(type && { coverageType: type }),
          ...(by && { coveringId: by.id }),
        }),
        ...(coverage === 'organization' && { since: dayOf(since) }),
      }),
    named: (path) => (path === 'coveringId' ? 'by' : path),
    about: { 'SUBJECT.DAY_IMPOSSIBLE': 'since' },
    done: '已登记',
  });
  const { coverage } = form.value;
  const now = Date.now();
  return (
    <View className="stack">
      <View className="page-title">{subject.name}</View>
      <Card>
        <Choices label="覆盖情况" options={options} {...form.field('coverage')} />
        {coverage === 'organization' && (
          <>
            <Choices
              label="覆盖方式"
              options={optionsOf<CoverageType>(coverageTypeWords)}
              {...form.field('coverageType')}
            />
            <OrganizationField
              label="哪个党组织"
              kinds={['branch', 'generalBranch', 'committee', 'town']}
              {...form.field('by')}
            />
          </>
        )}
        {coverage === 'organization' && (
          <DateField
            label="从哪一天起"
            dayOnly
            from={startOfDay('2000-01-01')}
            until={now}
            {...form.field('since')}
          />
        )}
        <View className="secondary">只有指导员的是工作覆盖，在“指导员”里安排，不计入组织覆盖率。</View>
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          登记
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}

/** Whether an organisation covers it; an instructor alone is none. */
const coveringNow = ({ coverage }: Output<'subject.get'>): Coverage =>
  coverage === 'organization' ? coverage : 'none';
