import { createContext, useContext, useEffect } from 'react';
import { View } from '@tarojs/components';
import { footOfPage } from '../../services/foot';
import { open } from '../../services/navigate';
import { useOwnAddress } from '../hooks/own-page';
import './foot.scss';

/** What lay on the phone of a form: what it goes on with, or what does not belong into it any more. */
export interface Restored {
  isRestored: boolean;
  /** What was written another time and found no place in the form, piece by piece. */
  aside: string[];
  /** Begins anew; nothing of it is left on the phone. */
  clear: () => void;
}

/** What stands on a page, as far as it must know: questions, what forms were restored from, bars over its lower edge. */
export interface OnPage {
  restored: (what: Restored) => () => void;
  question: () => () => void;
  bar: (tall: boolean) => () => void;
}

/** The page that something stands on; none outside of a page, as in a panel that lies over all pages. */
export const PageContext = createContext<OnPage | undefined>(undefined);

/** Tells the page that it asks something: whatever asks has the way to complain at its foot. */
export function useQuestionOnPage(): void {
  const page = useContext(PageContext);
  useEffect(() => page?.question(), [page]);
}

/** Tells the page that a bar lies over its lower edge. */
export function useBarOnPage(tall: boolean): void {
  const page = useContext(PageContext);
  useEffect(() => page?.bar(tall), [page, tall]);
}

/** The way to complain, at the foot of every page that asks something. */
export function ComplaintLine() {
  const foot = footOfPage(useOwnAddress().path);
  if (!foot) return null;
  return (
    <View className="complaint-line" role="button" onClick={() => open(foot.address)}>
      {foot.words}
    </View>
  );
}
