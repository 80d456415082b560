import { useState } from 'react';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { OrganizationField, type Picked } from '../../domain/organization-field';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import { replace } from '../../services/navigate';
import { pages } from '../../services/pages';

/** 并入: the branch's people go into another branch, and it closes. */
export function MergeForm({ organization }: { organization: Output<'organization.profile'> }) {
  const [into, setInto] = useState<Picked>();
  const [tried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    if (!into) return;
    const sure = await confirm(
      `并入${into.name}？`,
      `${organization.name}的党员全部转过去，本支部的职务结束、支部撤销；过去的记录保留。不能撤销。`,
      '并入',
    );
    if (!sure) return;
    const { moved } = await call('organization.merge', { organizationId: organization.id, intoId: into.id });
    tell(`已并入，转过去 ${moved} 人`);
    replace(pages.organization.profile({ organizationId: into.id }));
  };
  return (
    <>
      <Card>
        <OrganizationField
          label="并入哪个支部"
          kinds={['branch']}
          except={organization.id}
          value={into}
          error={tried && !into ? '请选择并入的支部' : undefined}
          onChange={setInto}
        />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在合并" onPress={save}>
          并入
        </PrimaryButton>
      </ActionBar>
    </>
  );
}
