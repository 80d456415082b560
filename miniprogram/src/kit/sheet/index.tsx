import { useState, type ReactNode } from 'react';
import { ScrollView, View } from '@tarojs/components';
import { Icon } from '../icon';
import { outsideThePage } from './outside-the-page';
import './index.scss';

interface Props {
  title: string;
  visible: boolean;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A panel that rises from the lower edge; it scrolls inside when it holds much, and keeps what it holds while it is closed. Our own,
 * because the library's brings sixty kilobytes into the package that every start waits for.
 */
export function Sheet({ title, visible, onClose, children }: Props) {
  const [wasOpened, setWasOpened] = useState(visible);
  if (visible && !wasOpened) setWasOpened(true);
  if (!visible && !wasOpened) return null;
  return outsideThePage(
    <View className="sheet" style={{ display: visible ? 'block' : 'none' }} catchMove>
      <View className="sheet-veil" onClick={onClose} />
      <View className="sheet-panel">
        <View className="sheet-head">
          <View className="sheet-title">{title}</View>
          <View className="sheet-close" role="button" aria-label="关闭" onClick={onClose}>
            <Icon name="close" size={22} />
          </View>
        </View>
        <ScrollView scrollY className="sheet-scroll">
          <View className="sheet-inside">{children}</View>
        </ScrollView>
      </View>
    </View>,
  );
}
