import { useState } from 'react';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { Choices } from '../../kit/choices';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { organizationKindLabels } from '../../domain/labels';
import { useDraft } from '../../kit/hooks/use-draft';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { OrganizationKind, Output } from '../../services/contract';
import { tell } from '../../services/dialogs';
import { replace } from '../../services/navigate';
import { pages } from '../../services/pages';

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
  const { draft, change, finish } = useDraft(`create:${organization.id}`, () => ({
    actKey: newActKey(),
    kind: kinds[0],
    name: '',
    jointBranch: false,
  }));
  const { actKey, kind, name, jointBranch } = draft;
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
    finish();
    tell('已新建');
    replace(pages.organization.profile({ organizationId }));
  };
  return (
    <>
      <Card>
        <Choices
          label="类别"
          options={kinds.map((value) => ({ value, word: organizationKindLabels[value] }))}
          value={kind}
          onChange={(kind) => change({ kind })}
        />
        <TextField
          label="名称"
          value={name}
          max={40}
          room="wrap"
          placeholder="写上批复的全称"
          error={tried && !name.trim() ? '请写上名称' : undefined}
          onChange={(name) => change({ name })}
        />
        {kind === 'branch' && (
          <CheckRow checked={jointBranch} onChange={(jointBranch) => change({ jointBranch })}>
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
