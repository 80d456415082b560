import { View } from '@tarojs/components';
import type { ExportPurpose } from '../../../../types/shared/rosters';
import { Choices, optionsOf } from '../../kit/choices';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { call } from '../../services/call';
import { openFile } from '../../services/files';
import { exportPurposeLabels } from '../labels';

interface Props {
  organizationId: string;
  visible: boolean;
  onClose: () => void;
}

/** 导出名册: what for is said first, stands in the file, and is kept. */
export function ExportSheet({ organizationId, visible, onClose }: Props) {
  const form = useForm({
    panel: true,
    fresh: () => ({ purpose: undefined as ExportPurpose | undefined }),
    faults: ({ purpose }) => ({ purpose: needed(purpose, '请先选择用途') }),
    send: async ({ purpose }) => {
      if (!purpose) return;
      await openFile(async () => {
        const { url } = await call('roster.export', { organizationId, purpose });
        return { url, name: '党员名册.xlsx' };
      });
    },
    then: onClose,
  });
  return (
    <Sheet title="导出名册" visible={visible} onClose={onClose}>
      <View className="stack">
        <NoticeLine tone="warn">名册里有党员姓名，导出人、时间和用途会写进文件并记录下来</NoticeLine>
        <PanelSays form={form} />
        <Choices label="用途" options={optionsOf(exportPurposeLabels)} {...form.field('purpose')} />
        <PrimaryButton busyText="正在导出" onPress={form.submit}>
          导出
        </PrimaryButton>
      </View>
    </Sheet>
  );
}
