import { useState } from 'react';
import { View } from '@tarojs/components';
import { Choices } from '../../components/choices';
import { NoticeLine } from '../../components/notice-line';
import { PrimaryButton } from '../../components/primary-button';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
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
  const [what, setWhat] = useState<string>();
  const [shouldBe, setShouldBe] = useState('');
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
    setWhat(undefined);
    setShouldBe('');
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
          onChange={setWhat}
        />
        <TextField
          label="应该是"
          value={shouldBe}
          max={60}
          room="wrap"
          error={tried && !shouldBe.trim() ? '请写上正确的内容' : undefined}
          onChange={setShouldBe}
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
