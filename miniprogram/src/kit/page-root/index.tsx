import { useContext, useMemo, useState, type ComponentType, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { useCare } from '../hooks/use-care';
import { ComplaintLine, PageContext, type OnPage, type Restored } from './foot';
import { RestoredLine } from './restored';

interface Props {
  children: ReactNode;
  className?: string;
}

/** The outermost element of every page: what is inside is as large as the reader wants it. */
export function PageRoot({ children, className = '' }: Props) {
  const care = useCare();
  // A page that needs two answers has one root in the other; its foot is the outer one's.
  const isInside = useContext(PageContext) !== undefined;
  const look = `page-root ${className}${care ? ' care' : ''}`;
  return isInside ? <View className={look}>{children}</View> : <Outermost look={look}>{children}</Outermost>;
}

/** The same with what its forms were restored from, the way to complain where it asks something, and room for its bar. */
function Outermost({ look, children }: { look: string; children: ReactNode }) {
  const [questions, setQuestions] = useState(0);
  const [bars, setBars] = useState<{ tall: boolean }[]>([]);
  const [restored, setRestored] = useState<Restored[]>([]);
  const page = useMemo<OnPage>(
    () => ({
      restored: (what) => {
        setRestored((before) => [...before, what]);
        return () => setRestored((before) => before.filter((one) => one !== what));
      },
      question: () => {
        setQuestions((count) => count + 1);
        return () => setQuestions((count) => count - 1);
      },
      bar: (tall) => {
        const own = { tall };
        setBars((before) => [...before, own]);
        return () => setBars((before) => before.filter((one) => one !== own));
      },
    }),
    [],
  );
  return (
    <PageContext.Provider value={page}>
      <View className={look}>
        {restored.length > 0 && <RestoredLine {...togetherOf(restored)} />}
        {children}
        {questions > 0 && <ComplaintLine />}
        {bars.length > 0 && (
          <View className={`action-bar-room${bars.some(({ tall }) => tall) ? ' action-bar-tall' : ''}`} />
        )}
      </View>
    </PageContext.Provider>
  );
}

/** What several forms of one page were restored from, said once. */
const togetherOf = (all: Restored[]): Restored => ({
  isRestored: all.some(({ isRestored }) => isRestored),
  aside: all.flatMap(({ aside }) => aside),
  clear: () => {
    for (const { clear } of all) clear();
  },
});

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
