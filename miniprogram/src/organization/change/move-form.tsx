import { useState } from 'react';
import { ActionBar } from '../../components/action-bar';
import { Card } from '../../components/card';
import { PrimaryButton } from '../../components/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import { back } from '../../services/navigate';
import { PickField } from './pick-field';
import type { Picked } from './picked';

/** 调整隶属: the branch goes with its people below another organisation. */
export function MoveForm({ organization }: { organization: Output<'organization.profile'> }) {
  const [parent, setParent] = useState<Picked>();
  const [tried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    if (!parent) return;
    const sure = await confirm(
      `转到${parent.name}？`,
      `${organization.name}连同全部党员转过去，由新的上级管理；过去的记录保留在原来的上级名下。`,
      '调整隶属',
    );
    if (!sure) return;
    await call('organization.move', { organizationId: organization.id, toParentId: parent.id });
    tell('已调整');
    back();
  };
  return (
    <>
      <Card>
        <PickField
          label="新的上级组织"
          kinds={['town', 'committee', 'generalBranch']}
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
