import { View } from '@tarojs/components';
import { roleLabels } from '../../domain/labels';
import { Card } from '../../kit/card';
import { NoticeLine } from '../../kit/notice-line';
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
  /** Given where the reader may put the role to use. */
  onWake?: () => Promise<void>;
}

/** Who holds which role, granted by whom, until when. */
export function GrantCard({ grant, onRevoke, onWake }: Props) {
  const { role, name, grantedByName, grantedAt, until, asleep } = grant;
  return (
    <Card title={name} aside={<Tag tone="gold" icon="flag" word={roleLabels[role]} />}>
      <View className="secondary numbers">{`${grantedByName} · ${formatDay(grantedAt)}授予`}</View>
      <View className="secondary numbers">
        {until === undefined ? '长期有效，直到收回' : `到${formatDay(until - 1)}为止`}
      </View>
      {asleep && (
        <NoticeLine tone="warn">还没有启用：绑定微信以后，要由能授予这项职务的同志核对、确认</NoticeLine>
      )}
      {onWake && (
        <View className="grant-action">
          <PrimaryButton busyText="正在确认" onPress={onWake}>
            是本人，确认启用
          </PrimaryButton>
        </View>
      )}
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
