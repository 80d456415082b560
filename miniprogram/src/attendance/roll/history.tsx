import { nearnessWords } from '../../../../types/shared/attendance-acts';
import { View } from '@tarojs/components';
import { RequestLine } from '../../domain/request-line';
import { formatTime } from '../../kit/format/time';
import { attendanceActLabels } from '../labels';
import type { Someone } from './groups';
import './history.scss';

/** Since when someone is in, and everything done to it since, oldest first. */
export function History({ one }: { one: Someone }) {
  const { checkedInAt, checkedOutAt, near, later, acts, requests } = one;
  const lines = [
    checkedInAt !== undefined && `${formatTime(checkedInAt)} 签到`,
    later && `手机上 ${formatTime(later.phoneAt)} 扫码，${formatTime(later.arrivedAt)} 上传`,
    near && nearnessWords[near],
    checkedOutAt !== undefined && `${formatTime(checkedOutAt)} 签退`,
    ...acts.map(
      ({ at, what, by, reason }) =>
        `${formatTime(at)} ${attendanceActLabels[what]}（${by}）${reason ? `：${reason}` : ''}`,
    ),
  ].filter((line): line is string => typeof line === 'string' && line !== '');
  return (
    <View className="history">
      {lines.map((line) => (
        <View key={line} className="history-line numbers">
          {line}
        </View>
      ))}
      {requests.map((request) => (
        <View key={request.kind} className="history-request">
          <RequestLine request={request} />
        </View>
      ))}
      {lines.length === 0 && requests.length === 0 && (
        <View className="secondary">还没有签到和申请的记录</View>
      )}
    </View>
  );
}
