import { useState } from 'react';
import { View } from '@tarojs/components';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';

interface Props {
  serviceRequestId: string;
  contact: NonNullable<Output<'serviceRequest.read'>['contact']>;
}

/** Whom to ask; the number shows when somebody wants to call, and that is left in the audit. */
export function Contact({ serviceRequestId, contact: { name, phoneTail } }: Props) {
  const [phone, setPhone] = useState<string>();
  const show = async () => setPhone((await call('serviceRequest.showContact', { serviceRequestId })).phone);
  return (
    <View className="stack">
      <View>{`联系人：${name}${phoneTail ? `，电话尾号 ${phoneTail}` : ''}`}</View>
      {phone && <View className="numbers">{phone}</View>}
      {phoneTail && !phone && (
        <PrimaryButton look="quiet" icon="people" onPress={show}>
          看电话
        </PrimaryButton>
      )}
      {phoneTail && !phone && <View className="secondary">看了会留下记录</View>}
    </View>
  );
}
