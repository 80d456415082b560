import type { ReactNode } from 'react';
import { ScrollView, View } from '@tarojs/components';
import { Popup } from '@nutui/nutui-react-taro/dist/es/packages/popup/popup';
import '@nutui/nutui-react-taro/dist/es/packages/popup/style/css';
import { Icon } from '../icon';
import './index.scss';

interface Props {
  title: string;
  visible: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** In the browser the tab bar would lie over a panel that stays inside its page. */
const outsideThePage = process.env.TARO_ENV === 'h5' ? () => document.body : null;

/** A panel that rises from the lower edge; it scrolls inside when it holds much. */
export function Sheet({ title, visible, onClose, children }: Props) {
  return (
    <Popup
      visible={visible}
      position="bottom"
      round
      closeable
      closeIcon={<Icon name="close" size={22} />}
      title={title}
      lockScroll
      portal={outsideThePage}
      onClose={onClose}
    >
      <ScrollView scrollY className="sheet-scroll">
        <View className="sheet-inside">{children}</View>
      </ScrollView>
    </Popup>
  );
}
