import { useState } from 'react';
import { getCurrentInstance } from '@tarojs/taro';
import { decoded } from '../format/address';

/** A parameter of the page's address, decoded; empty when it is missing. Stays as it was when the page opened. */
export function useParameter(name: string): string {
  const [value] = useState(() => decoded(getCurrentInstance().router?.params[name] ?? ''));
  return value;
}
