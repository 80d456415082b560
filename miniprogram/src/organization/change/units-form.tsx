import { useState } from 'react';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { tell } from '../../services/dialogs';
import { back } from '../../services/navigate';

const most = 20;

/** 联合支部: whether several employers formed the branch, and which. */
export function UnitsForm({ organization }: { organization: Output<'organization.profile'> }) {
  const [jointBranch, setJointBranch] = useState(organization.jointBranch);
  const [units, setUnits] = useState(organization.units.length > 0 ? organization.units : ['', '']);
  const save = async () => {
    const named = units.map((unit) => unit.trim()).filter(Boolean);
    await call('organization.setUnits', { organizationId: organization.id, jointBranch, units: named });
    tell('已登记');
    back();
  };
  return (
    <>
      <Card>
        <CheckRow checked={jointBranch} onChange={setJointBranch}>
          联合支部（几家单位的党员合建）
        </CheckRow>
        {jointBranch &&
          units.map((unit, index) => (
            <TextField
              key={index}
              label={`第 ${index + 1} 家单位`}
              value={unit}
              max={60}
              room="wrap"
              placeholder="写上单位全称，不要的留空"
              onChange={(next) => setUnits((all) => all.map((one, at) => (at === index ? next : one)))}
            />
          ))}
        {jointBranch && units.length < most && (
          <PrimaryButton look="quiet" icon="plus" onPress={() => setUnits((all) => [...all, ''])}>
            添加一家单位
          </PrimaryButton>
        )}
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={save}>
          登记
        </PrimaryButton>
      </ActionBar>
    </>
  );
}
