import { useState } from 'react';
import { View } from '@tarojs/components';
import { NoticeLine } from '../../kit/notice-line';
import { Sheet } from '../../kit/sheet';
import { WayOut } from '../../kit/way-out';
import { PhoneButton } from '../../platform/phone-button';
import { call } from '../../services/call';
import { tell } from '../../services/dialogs';
import { textOf } from '../../services/error-texts';

interface Props {
  visible: boolean;
  onClose: () => void;
  onChanged: () => Promise<void>;
}

/** 更换手机号: the number that WeChat vouches for takes the old one's place. */
export function ChangePhone({ visible, onClose, onChanged }: Props) {
  const [failure, setFailure] = useState<unknown>();
  const change = async (code: string | undefined) => {
    if (code === undefined) return;
    setFailure(undefined);
    try {
      const { phoneTail } = await call('account.changePhone', { code });
      onClose();
      tell(`已换成尾号 ${phoneTail} 的手机号`);
      await onChanged();
    } catch (error) {
      // A dialog would lie under the panel.
      setFailure(error);
    }
  };
  return (
    <Sheet title="更换手机号" visible={visible} onClose={onClose}>
      <View className="stack">
        <View>请先在微信里换好手机号，再点下面的按钮。</View>
        {failure !== undefined && <NoticeLine tone="bad">{textOf(failure)}</NoticeLine>}
        <WayOut error={failure} onLeave={onClose} />
        <PhoneButton onCode={change}>用微信手机号更换</PhoneButton>
      </View>
    </Sheet>
  );
}
