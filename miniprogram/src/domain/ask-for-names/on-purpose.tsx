import { useState } from 'react';
import { View } from '@tarojs/components';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { NamePurpose } from '../../services/contract';
import { namePurposeLabels } from '../labels';
import type { Named } from './own';
import './on-purpose.scss';

interface Props {
  organizationId: string;
  purpose: NamePurpose;
  onNamed: (members: Named[]) => void;
}

/** Those above a branch see figures; names are asked for, with what for, and the look is kept. */
export function OnPurpose({ organizationId, purpose, onNamed }: Props) {
  const [count, setCount] = useState<number>();
  const look = async () => {
    const { members } = await call('organization.showMembers', { organizationId, purpose });
    setCount(members.length);
    onNamed(members);
  };
  const what = namePurposeLabels[purpose];
  if (count !== undefined) {
    return (
      <View className="on-purpose secondary numbers">{`已为“${what}”查看 ${count} 人的姓名，记录在案`}</View>
    );
  }
  return (
    <View className="on-purpose">
      <View className="secondary">
        {`党员姓名由支部掌握，上级平时只看人数。为“${what}”需要时可以查看，谁、什么时候、为什么看的会记录下来。`}
      </View>
      <PrimaryButton look="quiet" icon="person" busyText="正在打开" onPress={look}>
        查看党员姓名
      </PrimaryButton>
    </View>
  );
}
