import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import './index.scss';

interface Props {
  /** What stands there unopened. */
  text: string;
  children: ReactNode;
}

/** A line of bases that opens on a tap. */
export function Folded({ text, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <View className="basis">
      <View
        className="basis-line"
        role="button"
        aria-expanded={isOpen}
        onClick={() => setOpen((was) => !was)}
      >
        <View className="basis-text">{text}</View>
        <View className="basis-more">{isOpen ? '收起' : '怎么来的'}</View>
      </View>
      {isOpen && children}
    </View>
  );
}
