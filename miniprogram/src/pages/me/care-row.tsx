import { useState } from 'react';
import { View } from '@tarojs/components';
import { CheckRow } from '../../kit/check-row';
import { useCareChoice } from '../../kit/hooks/use-care';
import { MenuRow } from '../../kit/menu-row';
import { Sheet } from '../../kit/sheet';
import { chooseCare, type CareChoice } from '../../services/care';

const words: Record<CareChoice, { label: string; hint: string }> = {
  on: { label: '打开', hint: '字大一些，首页只留最要紧的' },
  off: { label: '关闭', hint: '标准字号' },
  follow: { label: '跟随微信', hint: '微信的字调大了，这里也跟着大' },
};

/** 关怀模式: on, off, or as WeChat is set. */
export function CareRow() {
  const [visible, setVisible] = useState(false);
  const choice = useCareChoice();
  return (
    <>
      <MenuRow
        icon="text-size"
        label="关怀模式"
        hint={`字更大、更简单。现在：${words[choice].label}`}
        onPress={() => setVisible(true)}
      />
      <Sheet title="关怀模式" visible={visible} onClose={() => setVisible(false)}>
        {(['on', 'off', 'follow'] as const).map((one) => (
          <CheckRow
            key={one}
            checked={one === choice}
            onChange={() => {
              chooseCare(one);
              setVisible(false);
            }}
          >
            <View>{words[one].label}</View>
            <View className="secondary">{words[one].hint}</View>
          </CheckRow>
        ))}
      </Sheet>
    </>
  );
}
