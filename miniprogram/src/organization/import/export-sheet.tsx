import { useState } from 'react';
import { View } from '@tarojs/components';
import { Choices } from '../../kit/choices';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import type { ExportPurpose } from '../../../../types/roster/words';
import { exportPurposeLabels } from '../labels';
import { call } from '../../services/call';
import { textOf } from '../../services/error-texts';
import { openFile } from '../../services/transport';
import './export-sheet.scss';

const purposes = Object.entries(exportPurposeLabels).map(([value, word]) => ({
  value: value as ExportPurpose,
  word,
}));

interface Props {
  organizationId: string;
  visible: boolean;
  onClose: () => void;
}

/** 导出名册: what for is said first, stands in the file, and is kept. */
export function ExportSheet({ organizationId, visible, onClose }: Props) {
  const [purpose, setPurpose] = useState<ExportPurpose>();
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<string>();
  const save = async () => {
    setTried(true);
    setFailure(undefined);
    if (!purpose) return;
    try {
      const { url } = await call('roster.export', { organizationId, purpose });
      await openFile(url, '党员名册.xlsx');
    } catch (error) {
      // A dialog would lie under the panel.
      setFailure(textOf(error));
      return;
    }
    setTried(false);
    setPurpose(undefined);
    onClose();
  };
  return (
    <Sheet title="导出名册" visible={visible} onClose={onClose}>
      <View className="export-sheet stack">
        <NoticeLine tone="warn">名册里有党员姓名，导出人、时间和用途会写进文件并记录下来</NoticeLine>
        {failure && <NoticeLine tone="bad">{failure}</NoticeLine>}
        <Choices
          label="用途"
          options={purposes}
          value={purpose}
          error={tried && !purpose ? '请先选择用途' : undefined}
          onChange={setPurpose}
        />
        <PrimaryButton busyText="正在导出" onPress={save}>
          导出
        </PrimaryButton>
      </View>
    </Sheet>
  );
}
