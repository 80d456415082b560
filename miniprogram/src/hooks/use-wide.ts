import { useEffect, useState } from 'react';
import Taro from '@tarojs/taro';

const deskWidth = 900;

/** Whether the screen is as wide as a desk's, following it as it is resized or turned. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => Taro.getWindowInfo().windowWidth >= deskWidth);
  useEffect(() => {
    const follow = () => setWide(Taro.getWindowInfo().windowWidth >= deskWidth);
    Taro.onWindowResize(follow);
    return () => Taro.offWindowResize(follow);
  }, []);
  return wide;
}
