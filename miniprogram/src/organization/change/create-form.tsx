import { organizationKindLabels } from '../../domain/labels';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { Choices } from '../../kit/choices';
import { needed, useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { OrganizationKind, Output } from '../../services/contract';
import { replace } from '../../services/navigate';
import { pages } from '../../services/pages';

import { sentSubject, subjectOptions, type ChosenSubject } from './subject-field';

type Kind = Exclude<OrganizationKind, 'district' | 'group'>;

/** What may lie directly below what. The cloud decides; the screen only leaves out what it would refuse. */
const below: Record<OrganizationKind, readonly Kind[]> = {
  district: ['town'],
  town: ['branch', 'generalBranch', 'committee'],
  committee: ['branch', 'generalBranch', 'committee'],
  generalBranch: ['branch'],
  branch: [],
  group: [],
};

/** 新建: an organisation below this one. */
export function CreateForm({ organization }: { organization: Output<'organization.profile'> }) {
  const kinds = below[organization.kind];
  const form = useForm({
    name: `create:${organization.id}`,
    fresh: () => ({
      actKey: newActKey(),
      kind: kinds[0] ?? 'branch',
      name: '',
      jointBranch: false,
      temporary: false,
      subject: 'unsaid' as ChosenSubject,
    }),
    faults: ({ name }) => ({ name: needed(name, '请写上名称') }),
    send: ({ actKey, kind, name, jointBranch, temporary, subject }) =>
      call('organization.create', {
        organizationId: organization.id,
        actKey,
        kind,
        name: name.trim(),
        jointBranch: kind === 'branch' && jointBranch,
        temporary: kind === 'branch' && temporary,
        ...(kind === 'branch' && sentSubject(subject)),
      }),
    about: { 'ORGANIZATION.NAME_TAKEN': 'name', 'ORGANIZATION.KIND_NOT_BELOW': 'kind' },
    done: '已新建',
    then: ({ organizationId }) => replace(pages.organization.profile({ organizationId })),
  });
  const { kind, jointBranch, temporary } = form.value;
  return (
    <>
      <Card>
        <Choices
          label="类别"
          options={kinds.map((value) => ({ value, word: organizationKindLabels[value] }))}
          {...form.field('kind')}
        />
        <TextField label="名称" max={40} room="wrap" placeholder="写上批复的全称" {...form.field('name')} />
        {kind === 'branch' && (
          <CheckRow checked={jointBranch} onChange={(joint) => form.change({ jointBranch: joint })}>
            联合支部（几家单位的党员合建）
          </CheckRow>
        )}
        {kind === 'branch' && (
          <CheckRow checked={temporary} onChange={(chosen) => form.change({ temporary: chosen })}>
            临时支部（为一项工作成立，工作结束就撤销）
          </CheckRow>
        )}
        {kind === 'branch' && (
          <Choices label="所属领域" options={subjectOptions} {...form.field('subject')} />
        )}
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在新建" onPress={form.submit}>
          新建
        </PrimaryButton>
      </ActionBar>
    </>
  );
}
