import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { needed, useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { replace } from '../../services/navigate';
import { pages } from '../../services/pages';

/** 新建党小组: a group of this branch; who is in it and who leads it comes after. */
export function CreateGroupForm({ organization }: { organization: Output<'organization.profile'> }) {
  const form = useForm({
    name: `group:${organization.id}`,
    fresh: () => ({ actKey: newActKey(), name: '' }),
    faults: ({ name }) => ({ name: needed(name, '请写上名称') }),
    send: ({ actKey, name }) =>
      call('organization.createGroup', { organizationId: organization.id, actKey, name: name.trim() }),
    about: { 'ORGANIZATION.NAME_TAKEN': 'name' },
    done: '已新建',
    then: ({ groupId }) => replace(pages.organization.profile({ organizationId: groupId })),
  });
  return (
    <>
      <Card>
        <TextField
          label="名称"
          max={40}
          room="wrap"
          placeholder="例如：第一党小组"
          hint="建好以后，在“党员名册”里把党员编进小组，在“职务与权限”里登记党小组长"
          {...form.field('name')}
        />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在新建" onPress={form.submit}>
          新建
        </PrimaryButton>
      </ActionBar>
    </>
  );
}
