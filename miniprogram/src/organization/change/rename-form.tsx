import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { needed, useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';

type Organization = Output<'organization.profile'>;

const rename = ({ id, kind }: Organization, name: string) =>
  kind === 'group'
    ? call('organization.renameGroup', { groupId: id, name })
    : call('organization.rename', { organizationId: id, name });

/** 更改名称: records keep the name they were made under. */
export function RenameForm({ organization }: { organization: Organization }) {
  const form = useForm({
    name: `rename:${organization.id}`,
    over: organization.name,
    fresh: () => ({ name: organization.name }),
    faults: ({ name }) => ({ name: needed(name, '请写上名称') }),
    send: ({ name }) => rename(organization, name.trim()),
    about: { 'ORGANIZATION.NAME_TAKEN': 'name', 'ORGANIZATION.SAME': 'name' },
    done: '已更名',
  });
  return (
    <>
      <Card>
        <TextField
          label="名称"
          max={40}
          room="wrap"
          hint="过去的活动和台账保留原来的名称"
          {...form.field('name')}
        />
      </Card>
      <ActionBar>
        <PrimaryButton onPress={form.submit}>更名</PrimaryButton>
      </ActionBar>
    </>
  );
}
