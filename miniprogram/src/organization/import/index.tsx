import { useState } from 'react';
import { View } from '@tarojs/components';
import { NoticeLine } from '../../components/notice-line';
import { PrimaryButton } from '../../components/primary-button';
import { useParameter } from '../../hooks/use-parameter';
import { call } from '../../services/call';
import { codeOf, textOf } from '../../services/error-texts';
import type { Output } from '../../services/contract';
import { chooseSpreadsheet, upload } from '../../services/transport';
import { Choose } from './choose';
import { Imported } from './imported';
import { Preview } from './preview';
import './index.scss';

interface Looked {
  fileId: string;
  fileName: string;
  result: Output<'organization.importRoster'>;
}

/** 导入名册: choose a spreadsheet, see what would happen, and only then bring it in. */
export default function ImportRoster() {
  const organizationId = useParameter('organizationId');
  const [looked, setLooked] = useState<Looked>();
  const [failure, setFailure] = useState<string>();

  const choose = async () => {
    const file = await chooseSpreadsheet();
    if (!file) return;
    setFailure(undefined);
    setLooked(undefined);
    try {
      const fileId = await upload(file);
      const result = await call('organization.importRoster', { organizationId, fileId, commit: false });
      setLooked({ fileId, fileName: file.name, result });
    } catch (error) {
      setFailure(codeOf(error) === 'INTERNAL' ? '文件没能上传，请检查网络后再试一次' : textOf(error));
    }
  };

  const commit = async ({ fileId, fileName }: Looked) => {
    const result = await call('organization.importRoster', { organizationId, fileId, commit: true });
    setLooked({ fileId, fileName, result });
  };

  if (looked?.result.committed) return <Imported organizationId={organizationId} result={looked.result} />;
  return (
    <View className="import stack">
      {failure && <NoticeLine tone="bad">{failure}</NoticeLine>}
      {looked ? (
        <Preview fileName={looked.fileName} result={looked.result} onCommit={() => commit(looked)} />
      ) : (
        <Choose />
      )}
      <PrimaryButton look={looked ? 'quiet' : 'primary'} icon="upload" busyText="正在读取" onPress={choose}>
        {looked ? '换一个文件' : '选择名册文件'}
      </PrimaryButton>
    </View>
  );
}
