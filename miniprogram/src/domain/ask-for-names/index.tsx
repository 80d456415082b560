import { useState } from 'react';
import { View } from '@tarojs/components';
import { useCall } from '../../kit/hooks/use-call';
import { NoticeLine } from '../../kit/notice-line';
import type { NamePurpose } from '../../services/contract';
import { textOf } from '../../services/error-texts';
import { OrganizationField, type Picked } from '../organization-field';
import { OnPurpose } from './on-purpose';
import { Own, type Named } from './own';

export type { Named };

interface Props {
  /** A branch, or an organisation below which a branch is chosen first. */
  organizationId: string;
  /** What those above the branch say they look for. */
  purpose: NamePurpose;
  onNamed: (members: Named[]) => void;
}

/** Gets at the names of a branch's members: its keepers' at once, for those above after they said what for. */
export function AskForNames({ organizationId, purpose, onNamed }: Props) {
  const { data, error } = useCall('organization.profile', { organizationId });
  const [branch, setBranch] = useState<Picked>();
  if (error !== undefined) return <NoticeLine tone="bad">{textOf(error)}</NoticeLine>;
  if (!data) return <View className="secondary">正在打开…</View>;
  if (data.kind !== 'branch' && data.kind !== 'group') {
    return (
      <>
        <OrganizationField
          label="在哪个支部里选"
          kinds={['branch']}
          top={organizationId}
          value={branch}
          onChange={setBranch}
        />
        {branch && (
          <AskForNames key={branch.id} organizationId={branch.id} purpose={purpose} onNamed={onNamed} />
        )}
      </>
    );
  }
  return data.keeps ? (
    <Own organizationId={organizationId} onNamed={onNamed} />
  ) : (
    <OnPurpose organizationId={organizationId} purpose={purpose} onNamed={onNamed} />
  );
}
