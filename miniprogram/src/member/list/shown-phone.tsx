import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { PhonePurpose } from '../../../../types/member/words';
import { Choices, optionsOf } from '../../kit/choices';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import { phonePurposeLabels } from '../labels';
import type { Member } from './member-row';

interface Props {
  member: Member;
  onBack: () => void;
}

/** A full phone number: only for a stated purpose, and never without a record of the look. */
export function ShownPhone({ member, onBack }: Props) {
  const [phone, setPhone] = useState<string>();
  const form = useForm({
    panel: true,
    fresh: () => ({ purpose: undefined as PhonePurpose | undefined }),
    faults: ({ purpose }) => ({ purpose: needed(purpose, '请先选择用途') }),
    send: async ({ purpose }) =>
      purpose ? await call('member.showPhone', { memberId: member.id, purpose }) : false,
    then: (shown) => setPhone(shown.phone),
  });

  if (phone !== undefined) {
    return (
      <View>
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
    <View>
      <Choices
        label="查看手机号的用途"
        options={optionsOf(phonePurposeLabels)}
        hint="谁、什么时候、为什么查看，会记录下来，区级管理员可以查到"
        {...form.field('purpose')}
      />
      <PanelSays form={form} />
      <View className="shown-phone-actions">
        <PrimaryButton busyText="正在查看" onPress={form.submit}>
          查看
        </PrimaryButton>
        <PrimaryButton look="quiet" onPress={onBack}>
          返回
        </PrimaryButton>
      </View>
    </View>
  );
}
