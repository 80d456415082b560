import { useState } from 'react';
import { OrganizationField, type Picked } from '../../domain/organization-field';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { needed, useForm } from '../../kit/form/use-form';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import type { OrganizationKind, Output } from '../../services/contract';
import { walkMove } from './walk-move';

/** What each kind may lie below. The cloud decides; the screen only leaves out what it would refuse. */
const above: Record<OrganizationKind, readonly OrganizationKind[]> = {
  district: [],
  town: [],
  committee: ['town', 'committee'],
  generalBranch: ['town', 'committee'],
  branch: ['town', 'committee', 'generalBranch'],
  group: ['branch'],
};

/** 调整隶属: the organisation goes, with its people and all below it, below another one. */
export function MoveForm({ organization }: { organization: Output<'organization.profile'> }) {
  const [remaining, setRemaining] = useState<number>();
  const form = useForm({
    name: `move:${organization.id}`,
    fresh: () => ({ parent: undefined as Picked | undefined }),
    faults: ({ parent }) => ({ parent: needed(parent?.id, '请选择新的上级组织') }),
    confirm: ({ parent }) => ({
      title: `转到${parent?.name ?? ''}？`,
      consequence: `${organization.name}连同下级组织和全部党员转过去，由新的上级管理；过去的记录保留在原来的上级名下。`,
      verb: '确认调整',
    }),
    send: ({ parent }) =>
      walkMove(organization.id, parent?.id ?? '', setRemaining).finally(() => setRemaining(undefined)),
    named: (path) => (path === 'toParentId' ? 'parent' : path),
    about: { 'ORGANIZATION.KIND_NOT_BELOW': 'parent', 'ORGANIZATION.BELOW_ITSELF': 'parent' },
    done: '已调整',
  });
  return (
    <>
      {remaining !== undefined && (
        <NoticeLine tone="good">{`已经转过去，还有 ${remaining} 个组织的名单正在跟上；离开这一页也会办完`}</NoticeLine>
      )}
      <Card>
        <OrganizationField
          label="新的上级组织"
          kinds={above[organization.kind]}
          except={organization.id}
          {...form.field('parent')}
        />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在调整" onPress={form.submit}>
          调整隶属
        </PrimaryButton>
      </ActionBar>
    </>
  );
}
