import { View } from '@tarojs/components';
import { ProgressBar } from '../../kit/progress-bar';
import { StatusView } from '../../kit/status-view';
import type { Progress } from './walk';

interface Props {
  act: 'commit' | 'undo';
  progress: Progress;
}

/** An import, or its undoing, under way. Leaving the page does not stop it. */
export function Running({ act, progress }: Props) {
  const { done, total } = progress;
  return (
    <StatusView
      icon="upload"
      title={act === 'commit' ? '正在导入' : '正在撤销'}
      hint={total > 0 ? `${done} / ${total} 行` : '马上开始'}
    >
      <ProgressBar part={done} whole={total} />
      <View className="import-running secondary">要么全部办好，要么一行不动；离开这一页也会办完</View>
    </StatusView>
  );
}
