import { View } from '@tarojs/components';
import { roleLabels } from '../../domain/labels';
import { Card } from '../../kit/card';
import { formatDay } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import type { Output } from '../../services/contract';
import './grant-card.scss';

/** A role that someone holds. */
export type Grant = Output<'role.list'>['grants'][number];

interface Props {
  grant: Grant;
  /** Given where the reader may end the role. */
  onRevoke?: () => void;
}

/** Who holds which role, granted by whom, until when. */
export function GrantCard({ grant, onRevoke }: Props) {
  const { role, name, grantedByName, grantedAt, until } = grant;
  return (
    <Card title={name} aside={<Tag tone="gold" icon="flag" word={roleLabels[role]} />}>
      <View className="secondary numbers">{`${grantedByName} · ${formatDay(grantedAt)}授予`}</View>
      <View className="secondary numbers">
        {until === undefined ? '长期有效，直到收回' : `到${formatDay(until - 1)}为止`}
      </View>
      {onRevoke && (
        <View className="grant-action">
          <PrimaryButton look="quiet" onPress={onRevoke}>
            收回
          </PrimaryButton>
        </View>
      )}
    </Card>
  );
}
