import { View } from '@tarojs/components';
import { Icon } from '../../kit/icon';
import { Tag } from '../../kit/tag';
import { memberStatusLabels } from '../../domain/labels';
import type { Output } from '../../services/contract';
import './member-row.scss';

/** A member as the keepers of the branch see them. */
export type Member = Output<'member.list'>['members'][number];

/** One member: name, masked phone, and what is out of the ordinary. */
export function MemberRow({ member, onPress }: { member: Member; onPress: () => void }) {
  const { name, status, maskedPhone, bound, awaySince } = member;
  return (
    <View className="member-row" hoverClass="member-row-pressed" role="button" onClick={onPress}>
      <View className="member-row-text">
        <View className="member-row-name">{name}</View>
        <View className="secondary numbers">{maskedPhone ?? '没有登记手机号'}</View>
        {(status === 'probationary' || !bound || awaySince !== undefined) && (
          <View className="member-row-tags">
            {status === 'probationary' && <Tag tone="gold" icon="person" word={memberStatusLabels[status]} />}
            {!bound && <Tag tone="plain" icon="info" word="未绑定微信" />}
            {awaySince !== undefined && <Tag tone="warn" icon="pin" word="外出" />}
          </View>
        )}
      </View>
      <Icon name="chevron" size={18} />
    </View>
  );
}
