import { View } from '@tarojs/components';
import { Choices } from '../../kit/choices';
import { needed, useForm } from '../../kit/form/use-form';
import { PanelSays } from '../../kit/form/panel-says';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';

interface Props {
  visible: boolean;
  kept: Output<'member.mine'>['kept'];
  onClose: () => void;
}

/** 要求更正: which piece is wrong, and how it should be. */
export function Correction({ visible, kept, onClose }: Props) {
  const form = useForm({
    panel: true,
    name: 'correction',
    fresh: () => ({ what: undefined as string | undefined, shouldBe: '' }),
    faults: ({ what, shouldBe }) => ({
      what: needed(what, '请选择哪一项'),
      shouldBe: needed(shouldBe, '请写上正确的内容'),
    }),
    send: ({ what = '', shouldBe }) => call('member.askCorrection', { what, shouldBe: shouldBe.trim() }),
    done: '已告诉支部，处理后会更新',
    then: onClose,
  });
  const pieces = [...kept.map(({ what }) => what), '签到记录'];
  return (
    <Sheet title="要求更正" visible={visible} onClose={onClose}>
      <View>
        <PanelSays form={form} />
        <Choices
          label="哪一项不对"
          options={pieces.map((one) => ({ value: one, word: one }))}
          {...form.field('what')}
        />
        <TextField label="应该是" max={60} room="wrap" {...form.field('shouldBe')} />
        <PrimaryButton onPress={form.submit}>要求更正</PrimaryButton>
      </View>
    </Sheet>
  );
}
