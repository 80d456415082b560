import { View } from '@tarojs/components';
import { requestKindLabels, requestStatusLabels } from '../labels';
import { formatTime } from '../../kit/format/time';
import type { Output, RequestStatus } from '../../services/contract';
import { Tag, type Tone } from '../../kit/tag';
import type { IconName } from '../../kit/icon';
import './index.scss';

type Request = NonNullable<Output<'activity.detail'>['mine']>['requests'][number];

const looks: Record<RequestStatus, { tone: Tone; icon: IconName }> = {
  open: { tone: 'warn', icon: 'clock' },
  withdrawn: { tone: 'plain', icon: 'close' },
  granted: { tone: 'good', icon: 'check' },
  refused: { tone: 'bad', icon: 'close' },
};

/** 请假, 补签 or 补课: what was asked, why, when, and what became of it. */
export function RequestLine({ request }: { request: Request }) {
  const { kind, status, reason, askedAt, answer } = request;
  return (
    <View>
      <View className="request-head">
        <View className="request-kind">{requestKindLabels[kind]}</View>
        <Tag {...looks[status]}>{requestStatusLabels[status]}</Tag>
      </View>
      <View className="request-reason">{reason}</View>
      <View className="secondary numbers">{`${formatTime(askedAt)} 提出`}</View>
      {answer && <View className="secondary">{`书记答复：${answer}`}</View>}
    </View>
  );
}
