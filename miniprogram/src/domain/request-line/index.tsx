import { View } from '@tarojs/components';
import { attendanceRequestStatusWords, type RequestStatus } from '../../../../types/shared/attendances';
import { formatTime } from '../../kit/format/time';
import { Tag, type Look } from '../../kit/tag';
import type { Output } from '../../services/contract';
import { requestKindLabels } from '../labels';
import './index.scss';

type Request = NonNullable<Output<'activity.detail'>['mine']>['requests'][number];

const looks: Record<RequestStatus, Pick<Look, 'tone' | 'icon'>> = {
  open: { tone: 'warn', icon: 'clock' },
  withdrawn: { tone: 'plain', icon: 'close' },
  granted: { tone: 'good', icon: 'check' },
  refused: { tone: 'bad', icon: 'close' },
  lapsed: { tone: 'plain', icon: 'clock' },
};

/** 请假, 补签 or 补课: what was asked, why, when, and what became of it. */
export function RequestLine({ request }: { request: Request }) {
  const { kind, status, reason, askedAt, answer } = request;
  return (
    <View>
      <View className="request-head">
        <View className="request-kind">{requestKindLabels[kind]}</View>
        <Tag {...looks[status]} word={attendanceRequestStatusWords[status]} />
      </View>
      {reason && <View className="request-reason">{reason}</View>}
      <View className="secondary numbers">{`${formatTime(askedAt)} 提出`}</View>
      {answer && <View className="secondary">{`书记答复：${answer}`}</View>}
    </View>
  );
}
