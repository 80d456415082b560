import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm } from '../../services/dialogs';
import './correction-card.scss';

interface Props {
  correction: Output<'member.list'>['corrections'][number];
  onSettled: () => Promise<void>;
}

/** What a member says is wrong in what is kept about them. */
export function CorrectionCard({ correction, onSettled }: Props) {
  const { id, memberName, what, shouldBe, at } = correction;
  const settle = async () => {
    const sure = await confirm(
      '已经处理好了？',
      '这条更正会从这里移走，处理情况留在操作记录里。',
      '处理好了',
    );
    if (!sure) return;
    await call('member.settleCorrection', { correctionId: id });
    await onSettled();
  };
  return (
    <Card gold title={memberName} aside={<Tag tone="warn" icon="edit" word="要求更正" />}>
      <View>{`“${what}”应为“${shouldBe}”`}</View>
      <View className="secondary numbers correction-at">{formatTime(at)}</View>
      <PrimaryButton look="quiet" onPress={settle}>
        已处理
      </PrimaryButton>
    </Card>
  );
}
