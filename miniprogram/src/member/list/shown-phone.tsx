import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Choices } from '../../kit/choices';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import type { PhonePurpose } from '../../../../types/member/words';
import { phonePurposeLabels } from '../labels';
import { call } from '../../services/call';
import { textOf } from '../../services/error-texts';
import type { Member } from './member-row';

const purposes = Object.entries(phonePurposeLabels).map(([value, word]) => ({
  value: value as PhonePurpose,
  word,
}));

interface Props {
  member: Member;
  onBack: () => void;
}

/** A full phone number: only for a stated purpose, and never without a record of the look. */
export function ShownPhone({ member, onBack }: Props) {
  const [purpose, setPurpose] = useState<PhonePurpose>();
  const [missed, setMissed] = useState(false);
  const [phone, setPhone] = useState<string>();
  const [failure, setFailure] = useState<string>();

  const show = async () => {
    setMissed(!purpose);
    if (!purpose) return;
    setFailure(undefined);
    try {
      setPhone((await call('member.showPhone', { memberId: member.id, purpose })).phone);
    } catch (error) {
      // A dialog would lie under the panel.
      setFailure(textOf(error));
    }
  };

  if (phone !== undefined) {
    return (
      <View className="member-sheet">
        <View className="secondary">这次查看已留下记录</View>
        <View className="shown-phone-number numbers">{phone}</View>
        <View className="shown-phone-actions">
          <PrimaryButton
            onPress={async () => {
              // Changing one's mind is no failure.
              await Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined);
            }}
          >
            拨打
          </PrimaryButton>
          <PrimaryButton look="quiet" onPress={onBack}>
            返回
          </PrimaryButton>
        </View>
      </View>
    );
  }
  return (
    <View className="member-sheet">
      <Choices
        label="查看手机号的用途"
        options={purposes}
        value={purpose}
        error={missed && !purpose ? '请先选择用途' : undefined}
        hint="谁、什么时候、为什么查看，会记录下来，区级管理员可以查到"
        onChange={setPurpose}
      />
      {failure && <NoticeLine tone="bad">{failure}</NoticeLine>}
      <View className="shown-phone-actions">
        <PrimaryButton busyText="正在查看" onPress={show}>
          查看
        </PrimaryButton>
        <PrimaryButton look="quiet" onPress={onBack}>
          返回
        </PrimaryButton>
      </View>
    </View>
  );
}
