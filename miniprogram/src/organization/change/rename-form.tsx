import { useState } from 'react';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { useDraft } from '../../kit/hooks/use-draft';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { tell } from '../../services/dialogs';
import { back } from '../../services/navigate';

/** 更改名称: records keep the name they were made under. */
export function RenameForm({ organization }: { organization: Output<'organization.profile'> }) {
  const { draft, change, finish } = useDraft(`rename:${organization.id}`, () => ({
    name: organization.name,
  }));
  const { name } = draft;
  const [tried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    if (!name.trim()) return;
    await call('organization.rename', { organizationId: organization.id, name: name.trim() });
    finish();
    tell('已更名');
    back();
  };
  return (
    <>
      <Card>
        <TextField
          label="名称"
          value={name}
          max={40}
          room="wrap"
          hint="过去的活动和台账保留原来的名称"
          error={tried && !name.trim() ? '请写上名称' : undefined}
          onChange={(text) => change({ name: text })}
        />
      </Card>
      <ActionBar>
        <PrimaryButton onPress={save}>更名</PrimaryButton>
      </ActionBar>
    </>
  );
}
