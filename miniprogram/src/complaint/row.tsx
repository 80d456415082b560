import { View } from '@tarojs/components';
import { spokenNumber } from '../domain/receipt-number';
import { Card } from '../kit/card';
import { formatTime } from '../kit/format/time';
import { Tag } from '../kit/tag';
import type { Output } from '../services/contract';
import { complaintKindLabels, complaintLevelLabels, dueWords, statusLook } from './labels';

interface Props {
  complaint: Output<'complaint.mine'>['complaints'][number];
  onPress: () => void;
}

/** A complaint in a list: what about, since when, and how it stands. */
export function ComplaintRow({ complaint, onPress }: Props) {
  const { id, kind, aboutName, level, status, askedAt } = complaint;
  const isAboutSomeone = kind === 'branch' || kind === 'town';
  return (
    <Card title={complaintKindLabels[kind]} aside={<Tag {...statusLook(status)} />} onPress={onPress}>
      {isAboutSomeone && <View>{aboutName}</View>}
      <View className="secondary numbers">{`${spokenNumber(id)} · ${formatTime(askedAt)} 提出`}</View>
      {status === 'open' && (
        <View className="secondary numbers">{`由${complaintLevelLabels[level]}办理，${dueWords(complaint)}`}</View>
      )}
    </Card>
  );
}
