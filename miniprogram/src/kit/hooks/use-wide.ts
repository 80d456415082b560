import { useEffect, useState } from 'react';
import Taro from '@tarojs/taro';

/** The same as in the style sheets. */
const deskWidth = 1024;
const isWide = () => Taro.getWindowInfo().windowWidth >= deskWidth;

/** Whether the screen is as wide as a desk's; a browser's window is followed as it is resized. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide);
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined;
    const follow = () => setWide(isWide());
    window.addEventListener('resize', follow);
    return () => window.removeEventListener('resize', follow);
  }, []);
  return wide;
}
