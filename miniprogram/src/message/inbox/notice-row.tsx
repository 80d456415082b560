import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import type { Output } from '../../services/contract';
import { noticeKindLabels } from '../words';
import './notice-row.scss';

/** One entry of the inbox. */
export type Notice = Output<'message.inbox'>['notices'][number];

/** A notice: what it is about and when it came. */
export function NoticeRow({ notice, onPress }: { notice: Notice; onPress: () => void }) {
  return (
    <Card onPress={onPress}>
      <View className="notice-row-head">
        {!notice.read && <View className="notice-dot" role="img" aria-label="未读" />}
        <View className={`notice-row-title clamped${notice.read ? '' : ' notice-unread'}`}>
          {notice.title}
        </View>
      </View>
      <View className="notice-row-body">{notice.body}</View>
      <View className="secondary numbers">
        {`${noticeKindLabels[notice.kind]} · ${formatTime(notice.at)}`}
      </View>
    </Card>
  );
}
