import { useState } from 'react';
import { getCurrentInstance } from '@tarojs/taro';
import { decoded, parameterIn } from '../format/address';

/**
 * A parameter of the page's address, decoded; empty when it is missing. Stays as it was when the page opened.
 * Who scanned a mini-program code brings the parameters inside `scene`.
 */
export function useParameter(name: string): string {
  const [value] = useState(() => {
    const { [name]: own, scene } = getCurrentInstance().router?.params ?? {};
    return own === undefined ? parameterIn(decoded(scene ?? ''), name) : decoded(own);
  });
  return value;
}
