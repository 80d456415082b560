import { useState } from 'react';
import { getCurrentInstance } from '@tarojs/taro';

/** A parameter of the page's address, decoded; empty when it is missing. Stays as it was when the page opened. */
export function useParameter(name: string): string {
  const [value] = useState(() => {
    const raw = getCurrentInstance().router?.params[name] ?? '';
    try {
      return decodeURIComponent(raw);
    } catch {
      return raw;
    }
  });
  return value;
}
