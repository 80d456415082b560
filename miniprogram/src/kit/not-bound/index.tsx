import { useEffect, useState } from 'react';
import { getCurrentInstance } from '@tarojs/taro';
import { addressOf } from '../format/address';
import { intend } from '../../services/intended';
import { arrivedFromOutside, open, pages, replace } from '../../services/navigate';
import { PrimaryButton } from '../primary-button';
import { StatusView } from '../status-view';

/**
 * In place of a page that only the bound may see: the way to the binding page, and from there back here.
 * Who came by a code or a shared card is taken there at once.
 */
export function NotBound() {
  const [here] = useState(() => {
    const { path = '', params = {} } = getCurrentInstance().router ?? {};
    return addressOf(path, params);
  });
  useEffect(() => {
    intend(here);
    if (arrivedFromOutside()) replace(pages.bind());
  }, [here]);
  return (
    <StatusView icon="person" title="请先绑定微信" hint="只需两步，完成后自动回到这一页">
      <PrimaryButton onPress={() => open(pages.bind())}>去绑定</PrimaryButton>
    </StatusView>
  );
}
