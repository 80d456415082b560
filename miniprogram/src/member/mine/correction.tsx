import { useState } from 'react';
import { View } from '@tarojs/components';
import { Choices } from '../../kit/choices';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import { useDraft } from '../../kit/hooks/use-draft';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { tell } from '../../services/dialogs';
import { textOf } from '../../services/error-texts';

interface Props {
  visible: boolean;
  kept: Output<'member.mine'>['kept'];
  onClose: () => void;
}

/** 要求更正: which piece is wrong, and how it should be. */
export function Correction({ visible, kept, onClose }: Props) {
  const { draft, change, finish } = useDraft('correction', () => ({
    what: undefined as string | undefined,
    shouldBe: '',
  }));
  const { what, shouldBe } = draft;
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<string>();
  const ask = async () => {
    setTried(true);
    setFailure(undefined);
    if (!what || !shouldBe.trim()) return;
    try {
      await call('member.askCorrection', { what, shouldBe: shouldBe.trim() });
    } catch (error) {
      // A dialog would lie under the panel.
      setFailure(textOf(error));
      return;
    }
    setTried(false);
    change({ what: undefined, shouldBe: '' });
    finish();
    onClose();
    tell('已告诉支部，处理后会更新');
  };
  return (
    <Sheet title="要求更正" visible={visible} onClose={onClose}>
      <View className="mine-sheet">
        <Choices
          label="哪一项不对"
          options={[...kept.map((one) => one.what), '签到记录'].map((one) => ({ value: one, word: one }))}
          value={what}
          error={tried && !what ? '请选择哪一项' : undefined}
          onChange={(chosen) => change({ what: chosen })}
        />
        <TextField
          label="应该是"
          value={shouldBe}
          max={60}
          room="wrap"
          error={tried && !shouldBe.trim() ? '请写上正确的内容' : undefined}
          onChange={(text) => change({ shouldBe: text })}
        />
        {failure && (
          <View className="mine-text">
            <NoticeLine tone="bad">{failure}</NoticeLine>
          </View>
        )}
        <PrimaryButton onPress={ask}>提交更正</PrimaryButton>
      </View>
    </Sheet>
  );
}
