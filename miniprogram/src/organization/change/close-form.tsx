import { useState } from 'react';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { useDraft } from '../../kit/hooks/use-draft';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import { back } from '../../services/navigate';

/** 撤销: an organisation with nobody in it and nothing below it. */
export function CloseForm({ organization }: { organization: Output<'organization.profile'> }) {
  const { draft, change, finish } = useDraft(`close:${organization.id}`, () => ({ reason: '' }));
  const { reason } = draft;
  const [tried, setTried] = useState(false);
  const members = organization.fullMembers + organization.probationaryMembers;
  if (members > 0) {
    return <NoticeLine tone="warn">{`还有 ${members} 名党员，请先转出或并入别的支部，再撤销`}</NoticeLine>;
  }
  const save = async () => {
    setTried(true);
    if (!reason.trim()) return;
    const sure = await confirm(
      `撤销${organization.name}？`,
      '撤销后不再出现在名单里，过去的记录保留。不能恢复。',
      '撤销',
    );
    if (!sure) return;
    await call('organization.close', { organizationId: organization.id, reason: reason.trim() });
    finish();
    tell('已撤销');
    back();
  };
  return (
    <>
      <Card>
        <TextField
          label="原因"
          value={reason}
          max={80}
          room="wrap"
          placeholder="例如：单位注销"
          error={tried && !reason.trim() ? '请写上原因' : undefined}
          onChange={(reason) => change({ reason })}
        />
      </Card>
      <ActionBar>
        <PrimaryButton onPress={save}>撤销</PrimaryButton>
      </ActionBar>
    </>
  );
}
