import { useState } from 'react';
import { View } from '@tarojs/components';
import { papers } from '../../../../types/shared/papers';
import { PaperSheet } from '../paper-sheet';
import { Card } from '../../kit/card';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { tell } from '../../services/dialogs';
import { chooseFile, uploadTo } from '../../services/transport';
import { faultLines, type Template } from '../labels';
import './acts.scss';

interface Props {
  organizationId: string;
  template: Template;
  onDone: () => Promise<void>;
}

interface Checked extends Output<'paper.checkTemplate'> {
  fileId: string;
}

/** A new version: chosen, looked through tag by tag, seen filled, and then taken. */
export function Upload({ organizationId, template, onDone }: Props) {
  const { paper, versions } = template;
  const [checked, setChecked] = useState<Checked>();
  const [note, setNote] = useState('');
  const choose = async () => {
    const { format } = papers[paper];
    const file = await chooseFile([format]);
    if (!file) return;
    setChecked(undefined);
    const { cloudPath, fileId } = await call('paper.prepareTemplate', {
      organizationId,
      actKey: newActKey(),
      paper,
    });
    await uploadTo(file, cloudPath);
    setChecked({ fileId, ...(await call('paper.checkTemplate', { organizationId, paper, fileId })) });
  };
  const put = async () => {
    if (!checked) return;
    const { fileId } = checked;
    const read = versions[0]?.version ?? 0;
    const said = note.trim();
    await call('paper.putTemplate', { organizationId, paper, read, fileId, ...(said && { note: said }) });
    tell('已用上新的一版');
    await onDone();
  };
  const lines = checked ? faultLines(checked.faults) : [];
  const isTaken = checked !== undefined && checked.blocks.length > 0;
  return (
    <Card title="上传新的一版">
      <View className="secondary">
        先下载现用的一版，用 Word 或 Excel 改好再上传。花括号里的是标签，可以挪动、删掉，不要改字。
      </View>
      <View className="template-act">
        <PrimaryButton look="quiet" icon="upload" busyText="正在检查" onPress={choose}>
          {checked ? '换一个文件' : '选择文件'}
        </PrimaryButton>
      </View>
      {lines.map((line) => (
        <View key={line}>{line}</View>
      ))}
      {isTaken && (
        <>
          <View className="secondary">用标签的名字填出来是这样：</View>
          <PaperSheet taken="" blocks={checked.blocks} />
          <TextField label="改了什么（可以不写）" max={60} value={note} onChange={setNote} />
          <PrimaryButton busyText="正在上传" onPress={put}>
            用这一版
          </PrimaryButton>
        </>
      )}
    </Card>
  );
}
