import { useState } from 'react';
import { View } from '@tarojs/components';
import { PrimaryButton } from '../kit/primary-button';
import { TextField } from '../kit/text-field';
import { postAsMe } from '../services/transport.h5';

interface Props {
  children: string;
  onCode: (code: string | undefined) => unknown;
}

/** See phone-button.d.ts. A browser knows no phone number, so that beside the local cloud one is written down. */
export function PhoneButton({ children, onCode }: Props) {
  const [phoneNumber, setPhoneNumber] = useState('');
  const [wrong, setWrong] = useState(false);
  const send = async () => {
    const valid = /^1\d{10}$/.test(phoneNumber);
    setWrong(!valid);
    if (!valid) return;
    const { code } = (await postAsMe('/wechat/phone-code', { phoneNumber })) as { code?: string };
    await onCode(code);
  };
  return (
    <View>
      <TextField
        label="手机号（仅本机演示，代替微信的验证）"
        value={phoneNumber}
        max={11}
        placeholder="11 位数字"
        error={wrong ? '手机号要填 11 位数字' : undefined}
        onChange={(value) => setPhoneNumber(value.trim())}
      />
      <PrimaryButton busyText="正在核对" onPress={send}>
        {children}
      </PrimaryButton>
    </View>
  );
}
