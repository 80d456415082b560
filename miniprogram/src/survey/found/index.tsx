import { View } from '@tarojs/components';
import { OrganizationField, type Picked } from '../../domain/organization-field';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { needed, useForm } from '../../kit/form/use-form';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { replace } from '../../services/navigate';
import { pages } from '../../services/pages';
import { SuggestionCard } from '../suggestion-card';

definePageConfig({ navigationBarTitleText: '开始组建' });

/** Begins to form a branch by what is suggested. */
export default function Found() {
  const subjectId = useParameter('subjectId');
  const state = useCall('survey.page', { subjectId });
  return <PageShell state={state}>{(found) => <Form found={found} />}</PageShell>;
}

function Form({ found }: { found: Output<'survey.page'> }) {
  const { subject, suggestion } = found;
  const form = useForm({
    name: `found:${subject.id}`,
    fresh: () => ({
      actKey: newActKey(),
      withIds: suggestion.with.map(({ id }) => id),
      name: '',
      parent: townOf(subject),
    }),
    faults: ({ name, parent }) => ({
      name: needed(name, '请写上名称'),
      parent: needed(parent?.id, '请选择上级党组织'),
    }),
    send: ({ actKey, withIds, name, parent }) =>
      call('survey.beginFormation', {
        subjectId: subject.id,
        actKey,
        withIds,
        name: name.trim(),
        parentId: parent?.id ?? '',
      }),
    named: (path) => (path === 'parentId' ? 'parent' : path),
    about: { 'ORGANIZATION.NAME_TAKEN': 'name', 'SURVEY.NO_PARENT': 'parent' },
    then: ({ formationId }) => replace(pages.survey.formation({ formationId })),
  });
  const { withIds } = form.value;
  const toggle = (id: string) => (on: boolean) =>
    form.change({ withIds: on ? [...withIds, id] : withIds.filter((one) => one !== id) });
  return (
    <View className="stack">
      <View className="page-title">{subject.name}</View>
      <SuggestionCard suggestion={suggestion} />
      <Card>
        {suggestion.with.map(({ id, name, full }) => (
          <CheckRow key={id} checked={withIds.includes(id)} onChange={toggle(id)}>
            {`${name}（正式党员 ${full} 人）`}
          </CheckRow>
        ))}
        <TextField
          label="拟成立的党支部名称"
          max={60}
          room="wrap"
          placeholder="照批复的名称写"
          {...form.field('name')}
        />
        <OrganizationField
          label="上级党组织"
          kinds={['town', 'committee', 'generalBranch']}
          {...form.field('parent')}
        />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          开始组建
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}

/** The town that the subject is in, which the branch most likely lies below. */
const townOf = ({ townId, townName = '' }: Output<'survey.page'>['subject']): Picked | undefined =>
  townId ? { id: townId, name: townName } : undefined;
