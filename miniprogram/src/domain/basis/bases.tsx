import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import './index.scss';

interface Props {
  count: number;
  children: ReactNode;
}

/** Several bases of one figure, folded: a page of figures does not begin with a page of articles. */
export function Bases({ count, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <View className="basis">
      <View
        className="basis-line"
        role="button"
        aria-expanded={isOpen}
        onClick={() => setOpen((was) => !was)}
      >
        <View className="basis-text">{`依据 ${count} 条规定`}</View>
        <View className="basis-more">{isOpen ? '收起' : '怎么来的'}</View>
      </View>
      {isOpen && children}
    </View>
  );
}
