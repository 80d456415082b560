import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import type { Output } from '../../services/contract';
import { actionWords, changesOf } from '../words';
import './card.scss';

/** One thing that was done: who, what, when, and the fields before and after. */
export function AuditCard({ record }: { record: Output<'audit.list'>['records'][number] }) {
  const { actorName, action, at, target, requestId } = record;
  return (
    <Card>
      <View className="audit-head">
        <View className="audit-action">{actionWords(action)}</View>
        <View className="secondary numbers">{formatTime(at)}</View>
      </View>
      <View>{actorName || '未绑定的微信用户'}</View>
      {changesOf(record).map(({ field, text }) => (
        <View key={field} className="audit-change">
          <View className="audit-field secondary">{field}</View>
          <View className="audit-value">{text}</View>
        </View>
      ))}
      <View className="audit-ids">{`对象 ${target} · 请求 ${requestId}`}</View>
    </Card>
  );
}
