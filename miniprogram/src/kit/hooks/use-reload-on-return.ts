import { useRef } from 'react';
import { useDidShow } from '@tarojs/taro';

/** Asks again when the person comes back to this page: what they did elsewhere shows at once. */
export function useReloadOnReturn(reload: () => Promise<void>) {
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current) void reload();
    shown.current = true;
  });
}
