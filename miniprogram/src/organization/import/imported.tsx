import { View } from '@tarojs/components';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import type { Output } from '../../services/contract';
import { back } from '../../services/navigate';

interface Props {
  counts: Output<'roster.preview'>['counts'];
  onUndo: () => Promise<void>;
}

/** The roster is in. */
export function Imported({ counts, onUndo }: Props) {
  return (
    <StatusView
      icon="check-circle"
      title="名册已导入"
      hint={`新增 ${counts.add} 人，更改 ${counts.change} 人，不变 ${counts.unchanged} 人`}
    >
      <View className="stack">
        <PrimaryButton onPress={back}>完成</PrimaryButton>
        <PrimaryButton look="quiet" onPress={onUndo}>
          撤销这次导入
        </PrimaryButton>
        <View className="secondary">一天之内可以撤销</View>
      </View>
    </StatusView>
  );
}
