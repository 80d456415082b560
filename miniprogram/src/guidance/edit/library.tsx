import { View } from '@tarojs/components';
import { formatMonth } from '../../kit/format/time';
import { Sheet } from '../../kit/sheet';
import type { Output } from '../../services/contract';
import './library.scss';

/** An item of an earlier guidance. */
export type LibraryItem = Output<'guidance.prepare'>['library'][number];

interface Props {
  items: LibraryItem[];
  visible: boolean;
  onClose: () => void;
  onChoose: (item: LibraryItem) => void;
}

/** Items used before, with their source and when they were used last. */
export function Library({ items, visible, onClose, onChoose }: Props) {
  return (
    <Sheet title="从以往清单里选" visible={visible} onClose={onClose}>
      {items.map((item) => (
        <View
          key={item.text}
          className="library-item"
          hoverClass="library-item-pressed"
          role="button"
          onClick={() => onChoose(item)}
        >
          <View>{item.text}</View>
          <View className="secondary numbers">
            {`${item.required ? '规定动作' : '自选动作'} · ${item.source} · ${formatMonth(item.month)}用过`}
          </View>
        </View>
      ))}
    </Sheet>
  );
}
