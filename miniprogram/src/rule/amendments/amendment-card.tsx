import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatDate, formatDay } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import type { Output } from '../../services/contract';
import { saidLines, stateLooks, titleOf } from '../labels';
import '../parts.scss';

export type Amendment = Output<'rule.amendments'>['items'][number];

interface Props {
  amendment: Amendment;
  /** Given where the reader may agree as the second person. */
  onConfirm: (() => Promise<void>) | undefined;
  /** Given where the reader may take it back. */
  onTakeBack: (() => void) | undefined;
}

/** One thing that the district laid down: what, by which document, who, and where it stands. */
export function AmendmentCard({ amendment, onConfirm, onTakeBack }: Props) {
  const { document, reason, by, at, state, confirmed, takenBack } = amendment;
  return (
    <Card title={titleOf(amendment)} aside={<Tag {...stateLooks[state]} />}>
      {saidLines(amendment).map((line) => (
        <View key={line} className="numbers">
          {line}
        </View>
      ))}
      <View className="secondary numbers">{`依据${document}：${reason}`}</View>
      <View className="secondary numbers">{`${by} · ${formatDay(at)}登记`}</View>
      {confirmed && (
        <View className="secondary numbers">{`${confirmed.by} · ${formatDay(confirmed.at)}确认`}</View>
      )}
      {takenBack && (
        <View className="secondary numbers">
          {`${takenBack.by} · ${formatDay(takenBack.at)}撤回，${formatDate(takenBack.from)}起不再执行：${takenBack.reason}`}
        </View>
      )}
      {onConfirm && (
        <View className="rule-action">
          <PrimaryButton busyText="正在确认" onPress={onConfirm}>
            核对、确认
          </PrimaryButton>
        </View>
      )}
      {onTakeBack && (
        <View className="rule-action">
          <PrimaryButton look="quiet" onPress={onTakeBack}>
            撤回
          </PrimaryButton>
        </View>
      )}
    </Card>
  );
}
