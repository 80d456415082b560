import { useEffect } from 'react';
import { View } from '@tarojs/components';
import { useCall } from '../../kit/hooks/use-call';
import { NoticeLine } from '../../kit/notice-line';
import type { Output } from '../../services/contract';
import { textOf } from '../../services/error-texts';

/** A member by name. */
export type Named = Output<'organization.members'>['members'][number];

interface Props {
  organizationId: string;
  onNamed: (members: Named[]) => void;
}

/** The names that are a keeper's own to see: nothing to show but that they are on their way. */
export function Own({ organizationId, onNamed }: Props) {
  const { data, error } = useCall('organization.members', { organizationId });
  useEffect(() => {
    if (data) onNamed(data.members);
  }, [data, onNamed]);
  if (error !== undefined) return <NoticeLine tone="bad">{textOf(error)}</NoticeLine>;
  return data ? null : <View className="secondary">正在打开名册…</View>;
}
