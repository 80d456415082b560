import { useState } from 'react';
import { BranchSearch, type FoundBranch } from '../../domain/branch-search';
import { Card } from '../../kit/card';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import { tell } from '../../services/dialogs';

interface Props {
  activityId: string;
  onAdded: () => Promise<void>;
}

/** A member of another branch who takes part here, named with their branch. */
export function AddGuest({ activityId, onAdded }: Props) {
  const [branch, setBranch] = useState<FoundBranch>();
  const [name, setName] = useState('');
  const add = async () => {
    if (!branch || !name.trim()) return;
    await call('activity.addGuest', { activityId, branchId: branch.id, name: name.trim() });
    tell(`已加入，${name.trim()}可以来签到`);
    setName('');
    await onAdded();
  };
  return (
    <Card title="加入其他支部的党员">
      <BranchSearch label="所在党支部" value={branch} onChange={setBranch} />
      {branch && (
        <>
          <TextField label="姓名（要与名册一致）" value={name} max={20} onChange={setName} />
          <PrimaryButton look="quiet" busyText="正在查找" onPress={add}>
            加入
          </PrimaryButton>
        </>
      )}
    </Card>
  );
}
