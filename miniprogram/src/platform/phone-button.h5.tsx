import { View } from '@tarojs/components';
import { useForm } from '../kit/form/use-form';
import { PrimaryButton } from '../kit/primary-button';
import { TextField } from '../kit/text-field';
import { postAsMe } from '../services/transport.h5';

interface Props {
  children: string;
  onCode: (code: string | undefined) => unknown;
}

/** See phone-button.d.ts. A browser knows no phone number, so that beside the local cloud one is written down. */
export function PhoneButton({ children, onCode }: Props) {
  const form = useForm({
    fresh: () => ({ phoneNumber: '' }),
    faults: ({ phoneNumber }) => ({
      phoneNumber: /^1\d{10}$/.test(phoneNumber) ? undefined : '手机号要填 11 位数字',
    }),
    send: async ({ phoneNumber }) =>
      (await postAsMe('/wechat/phone-code', { phoneNumber })) as { code?: string },
    then: ({ code }) => onCode(code),
  });
  return (
    <View>
      <TextField
        label="手机号（仅本机演示，代替微信的验证）"
        max={11}
        placeholder="11 位数字"
        {...form.field('phoneNumber')}
        onChange={(phoneNumber) => form.change({ phoneNumber: phoneNumber.trim() })}
      />
      <PrimaryButton busyText="正在核对" onPress={form.submit}>
        {children}
      </PrimaryButton>
    </View>
  );
}
