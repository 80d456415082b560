import { OrganizationField, type Picked } from '../../domain/organization-field';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { needed, useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { replace } from '../../services/navigate';
import { pages } from '../../services/pages';

/** 并入: the branch's people go into another branch, and it closes. */
export function MergeForm({ organization }: { organization: Output<'organization.profile'> }) {
  const form = useForm({
    name: `merge:${organization.id}`,
    fresh: () => ({ into: undefined as Picked | undefined }),
    faults: ({ into }) => ({ into: needed(into?.id, '请选择并入的支部') }),
    confirm: ({ into }) => ({
      title: `并入${into?.name ?? ''}？`,
      consequence: `${organization.name}的党员全部转过去，本支部的职务结束、支部撤销；过去的记录保留。不能撤销。`,
      verb: '并入',
    }),
    send: async ({ into: { id: intoId } = { id: '' } }) => {
      const { moved } = await call('organization.merge', { organizationId: organization.id, intoId });
      return { moved, intoId };
    },
    named: (path) => (path === 'intoId' ? 'into' : path),
    done: ({ moved }) => `已并入，转过去 ${moved} 人`,
    then: ({ intoId }) => replace(pages.organization.profile({ organizationId: intoId })),
  });
  return (
    <>
      <Card>
        <OrganizationField
          label="并入哪个支部"
          kinds={['branch']}
          except={organization.id}
          {...form.field('into')}
        />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在合并" onPress={form.submit}>
          并入
        </PrimaryButton>
      </ActionBar>
    </>
  );
}
