import { View } from '@tarojs/components';
import { memberStatusLabels } from '../../domain/labels';
import { MenuRow } from '../../kit/menu-row';
import { Tag } from '../../kit/tag';
import type { Output } from '../../services/contract';
import './member-row.scss';

/** A member as the keepers of the branch see them. */
export type Member = Output<'member.list'>['members'][number];

/** One member: name, masked phone, and what is out of the ordinary. */
export function MemberRow({ member, onPress }: { member: Member; onPress: () => void }) {
  const { name, status, maskedPhone, bound, awaySince, leavingTo } = member;
  return (
    <MenuRow label={name} hint={maskedPhone ?? '没有登记手机号'} onPress={onPress}>
      {(status === 'probationary' || !bound || awaySince !== undefined || leavingTo !== undefined) && (
        <View className="member-tags">
          {status === 'probationary' && <Tag tone="gold" icon="person" word={memberStatusLabels[status]} />}
          {!bound && <Tag tone="plain" icon="info" word="未绑定微信" />}
          {leavingTo !== undefined && <Tag tone="warn" icon="swap" word="转出中" />}
          {awaySince !== undefined && <Tag tone="warn" icon="pin" word="外出" />}
        </View>
      )}
    </MenuRow>
  );
}
