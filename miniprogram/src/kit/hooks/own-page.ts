import { createContext, useContext, useState } from 'react';
import Taro, { getCurrentInstance } from '@tarojs/taro';

/** Which page something is drawn on, by the name that the framework gives each page that is opened. */
export const OwnPage = createContext<string | undefined>(undefined);

/** A page as the stack holds it, with what the framework writes on it. */
interface Opened extends Taro.Page {
  $taroPath?: string;
  $taroParams?: Partial<Record<string, string>>;
}

/**
 * The address of the page that something is drawn on, undecoded. The framework's current page may be another by then, where
 * one goes away while the next one opens. Stays as it was when the page opened.
 */
export function useOwnAddress(): { path: string; params: Partial<Record<string, string>> } {
  const own = useContext(OwnPage);
  const [address] = useState(() => {
    const current = getCurrentInstance().router;
    const page = (Taro.getCurrentPages() as Opened[]).find(({ $taroPath }) => $taroPath === own);
    return {
      path: (own ?? current?.path ?? '').replace(/^\/|\?.*$/g, ''),
      params: page?.$taroParams ?? current?.params ?? {},
    };
  });
  return address;
}
