import { useState } from 'react';
import { View } from '@tarojs/components';
import { MenuRow } from '../../kit/menu-row';
import { Sheet } from '../../kit/sheet';
import './about.scss';

/** 关于: what this is, what it keeps and what it does not. */
export function About() {
  const [visible, setVisible] = useState(false);
  return (
    <>
      <MenuRow icon="info" label="关于两新先锋" onPress={() => setVisible(true)} />
      <Sheet title="关于两新先锋" visible={visible} onClose={() => setVisible(false)}>
        <View className="about">
          <View>松江区两新组织（非公有制经济组织和社会组织）、新就业群体党支部和党员的工作助手。</View>
          <View>
            这里只保存开展组织生活需要的信息：姓名、所在支部、加密的手机号、参加活动的时间。不收集身份证号和行踪。
          </View>
          <View>信息有误，可以在“我的资料”里要求更正。</View>
        </View>
      </Sheet>
    </>
  );
}
