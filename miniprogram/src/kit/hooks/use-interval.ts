import { useEffect, useRef } from 'react';
import { useDidHide, useDidShow } from '@tarojs/taro';

/** Does something again and again while the page is in view; without a period it rests. */
export function useInterval(act: () => Promise<void>, periodMs: number | undefined) {
  const visible = useRef(true);
  useDidShow(() => {
    visible.current = true;
  });
  useDidHide(() => {
    visible.current = false;
  });
  useEffect(() => {
    if (periodMs === undefined) return undefined;
    const timer = setInterval(() => {
      if (visible.current) void act();
    }, periodMs);
    return () => clearInterval(timer);
  }, [act, periodMs]);
}
