import type { ComponentType, ReactNode } from 'react';
import { View } from '@tarojs/components';
import { useCare } from '../hooks/use-care';

interface Props {
  children: ReactNode;
  className?: string;
}

/** The outermost element of every page: what is inside is as large as the reader wants it. */
export function PageRoot({ children, className = '' }: Props) {
  const care = useCare();
  return <View className={`page-root ${className}${care ? ' care' : ''}`}>{children}</View>;
}

/** A page that has no shell of its own, inside its root. */
export function inPageRoot(Page: ComponentType): ComponentType {
  return function RootedPage() {
    return (
      <PageRoot>
        <Page />
      </PageRoot>
    );
  };
}
