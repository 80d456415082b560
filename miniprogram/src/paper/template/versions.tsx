import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatDay } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import { openFile } from '../../services/files';
import { versionWords, type Template } from '../labels';
import './acts.scss';

interface Props {
  organizationId: string;
  template: Template;
  onChanged: () => Promise<void>;
}

/** The versions of a template, latest first, the program's own last: each to download, each to go back to. */
export function Versions({ organizationId, template, onChanged }: Props) {
  const { paper, current } = template;
  const all = [...template.versions, { version: 0, at: undefined, uploadedBy: '', note: '' }];
  const download = (version: number) =>
    openFile(async () => (await call('paper.templateFile', { organizationId, paper, version })).file);
  const use = async (version: number) => {
    const sure = await confirm(
      `改用${versionWords(version)}？`,
      '各支部以后取出的都照这一版；已经取出的不变。',
      '改用这一版',
    );
    if (!sure) return;
    await call('paper.useTemplate', { organizationId, paper, version });
    tell('已改用');
    await onChanged();
  };
  return (
    <>
      {all.map(({ version, at, uploadedBy, note }) => (
        <Card
          key={version}
          title={versionWords(version)}
          aside={version === current && <Tag tone="good" icon="check" word="现用" />}
        >
          <View className="secondary numbers">
            {at === undefined ? '随本程序一起提供' : `${uploadedBy} ${formatDay(at)} 上传`}
          </View>
          {note && <View>{note}</View>}
          <View className="template-act">
            <PrimaryButton look="quiet" icon="upload" busyText="正在下载" onPress={() => download(version)}>
              下载
            </PrimaryButton>
          </View>
          {version !== current && (
            <View className="template-act">
              <PrimaryButton look="quiet" busyText="正在改用" onPress={() => use(version)}>
                改用这一版
              </PrimaryButton>
            </View>
          )}
        </Card>
      ))}
    </>
  );
}
