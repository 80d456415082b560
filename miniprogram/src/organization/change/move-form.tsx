import { useState } from 'react';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { NoticeLine } from '../../kit/notice-line';
import { OrganizationField, type Picked } from '../../domain/organization-field';
import { PrimaryButton } from '../../kit/primary-button';
import type { OrganizationKind, Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import { back } from '../../services/navigate';
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
  const [parent, setParent] = useState<Picked>();
  const [tried, setTried] = useState(false);
  const [remaining, setRemaining] = useState<number>();
  const save = async () => {
    setTried(true);
    if (!parent) return;
    const sure = await confirm(
      `转到${parent.name}？`,
      `${organization.name}连同下级组织和全部党员转过去，由新的上级管理；过去的记录保留在原来的上级名下。`,
      '确认调整',
    );
    if (!sure) return;
    try {
      await walkMove(organization.id, parent.id, setRemaining);
    } finally {
      setRemaining(undefined);
    }
    tell('已调整');
    back();
  };
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
          value={parent}
          error={tried && !parent ? '请选择新的上级组织' : undefined}
          onChange={setParent}
        />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在调整" onPress={save}>
          调整隶属
        </PrimaryButton>
      </ActionBar>
    </>
  );
}
