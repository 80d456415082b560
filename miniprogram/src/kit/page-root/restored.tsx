import { useContext, useEffect, useRef } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { confirm } from '../../services/dialogs';
import { usePress } from '../hooks/use-press';
import { PageContext, type Restored } from './foot';
import './restored.scss';

/** Tells the page what a form on it was restored from; the page says so above all else. */
export function useRestoredOnPage(restored: Restored | undefined): void {
  const page = useContext(PageContext);
  const latest = useRef(restored);
  latest.current = restored;
  const what = JSON.stringify(restored);
  useEffect(() => {
    if (!page || !latest.current) return undefined;
    return page.restored({ ...latest.current, clear: () => latest.current?.clear() });
  }, [page, what]);
}

/** 已恢复上次填写 · 清空, and what was set aside: above every form that goes on with what was written before. */
export function RestoredLine({ isRestored, aside, clear }: Restored) {
  const { press: onClear } = usePress(async () => {
    if (await confirm('清空重新填？', '上次填写的内容会从手机上删掉。', '清空重填')) clear();
  });
  const { press: onLook } = usePress(async () => {
    const text = aside.join('\n');
    if (await confirm('上次写的文字', text, '复制')) await Taro.setClipboardData({ data: text });
  });
  return (
    <>
      {isRestored && (
        <View className="restored">
          <View className="restored-words">已恢复上次填写</View>
          <View className="restored-verb" role="button" onClick={() => void onClear()}>
            清空
          </View>
        </View>
      )}
      {aside.length > 0 && (
        <View className="restored">
          <View className="restored-words">上次写的放不进现在的表，文字还留着</View>
          <View className="restored-verb" role="button" onClick={() => void onLook()}>
            看看
          </View>
        </View>
      )}
    </>
  );
}
