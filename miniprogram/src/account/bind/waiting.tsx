import { View } from '@tarojs/components';
import { formatTime } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import type { Output } from '../../services/contract';
import './waiting.scss';

interface Props {
  request: NonNullable<Output<'account.myRequest'>['request']>;
  reload: () => Promise<void>;
  onOtherWay: (way: 'phone' | 'name') => void;
}

/** The secretary has been asked; nothing to do but wait, or to ask in another way. */
export function Waiting({ request, reload, onOtherWay }: Props) {
  return (
    <StatusView
      icon="clock"
      title="等待支部书记确认"
      hint={`${request.name} · ${request.organizationName}，${formatTime(request.askedAt)} 申请。可以提醒书记在“工作台 · 绑定申请”里确认。`}
    >
      <View className="waiting-actions">
        <PrimaryButton busyText="正在查看" onPress={reload}>
          看看确认了没有
        </PrimaryButton>
        <PrimaryButton look="quiet" onPress={() => onOtherWay('name')}>
          填错了，重新申请
        </PrimaryButton>
        <PrimaryButton look="quiet" onPress={() => onOtherWay('phone')}>
          改用手机号绑定
        </PrimaryButton>
      </View>
    </StatusView>
  );
}
