import { useState } from 'react';
import { ActionBar } from '../../components/action-bar';
import { Card } from '../../components/card';
import { CheckRow } from '../../components/check-row';
import { Choices } from '../../components/choices';
import { PrimaryButton } from '../../components/primary-button';
import { TextField } from '../../components/text-field';
import { organizationKindLabels } from '../../format/labels';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { OrganizationKind, Output } from '../../services/contract';
import { tell } from '../../services/dialogs';
import { pages, replace } from '../../services/navigate';

type Kind = Exclude<OrganizationKind, 'district'>;

/** What may lie directly below what. The cloud decides; the screen only leaves out what it would refuse. */
const below: Record<OrganizationKind, readonly Kind[]> = {
  district: ['town'],
  town: ['branch', 'generalBranch', 'committee'],
  committee: ['branch', 'generalBranch', 'committee'],
  generalBranch: ['branch'],
  branch: ['group'],
  group: [],
};

/** 新建: an organisation below this one. */
export function CreateForm({ organization }: { organization: Output<'organization.profile'> }) {
  const kinds = below[organization.kind];
  const [actKey] = useState(newActKey);
  const [kind, setKind] = useState<Kind | undefined>(kinds[0]);
  const [name, setName] = useState('');
  const [jointBranch, setJointBranch] = useState(false);
  const [tried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    if (!kind || !name.trim()) return;
    const { organizationId } = await call('organization.create', {
      organizationId: organization.id,
      actKey,
      kind,
      name: name.trim(),
      jointBranch: kind === 'branch' && jointBranch,
    });
    tell('已新建');
    replace(pages.profile(organizationId));
  };
  return (
    <>
      <Card>
        <Choices
          label="类别"
          options={kinds.map((value) => ({ value, word: organizationKindLabels[value] }))}
          value={kind}
          onChange={setKind}
        />
        <TextField
          label="名称"
          value={name}
          max={40}
          room="wrap"
          placeholder="写上批复的全称"
          error={tried && !name.trim() ? '请写上名称' : undefined}
          onChange={setName}
        />
        {kind === 'branch' && (
          <CheckRow checked={jointBranch} onChange={setJointBranch}>
            联合支部（几家单位的党员合建）
          </CheckRow>
        )}
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在新建" onPress={save}>
          新建
        </PrimaryButton>
      </ActionBar>
    </>
  );
}
