import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { Fault } from '../../kit/field';
import { Icon } from '../../kit/icon';
import { PrimaryButton } from '../../kit/primary-button';
import { tell } from '../../services/dialogs';
import { chooseFile, upload } from '../../services/transport';
import { fileWords } from '../content/attachments';
import type { Written } from '../content/written';
import { most } from './content';
import './attachments-card.scss';

type File = Written['attachments'][number];

interface Props {
  value: File[];
  error: string | undefined;
  onChange: (files: File[]) => void;
}

const endings = ['pdf', 'docx', 'doc', 'xlsx', 'xls', 'pptx', 'ppt', 'jpg', 'jpeg', 'png'];
const bytesAtMost = 10 * 1024 * 1024;
const nameAtMost = 60;

/** 附件: five files at most, ten megabytes each. */
export function AttachmentsCard({ value: files, error, onChange }: Props) {
  const add = async () => {
    const file = await chooseFile(endings);
    if (!file) return;
    if (file.size > bytesAtMost) {
      tell('文件太大，每个不超过 10 MB');
      return;
    }
    const fileId = await upload(file, 'guidance-files');
    const name = file.name.slice(-nameAtMost);
    onChange([...files, { fileId, name, kind: kindOf(name), bytes: file.size }]);
  };
  return (
    <Card title="附件">
      {files.map((file) => (
        <View key={file.fileId} className="attached">
          <View className="attached-text">
            <View>{file.name}</View>
            <View className="secondary">{fileWords(file)}</View>
          </View>
          <View
            className="attached-remove"
            role="button"
            aria-label={`去掉${file.name}`}
            onClick={() => onChange(files.filter(({ fileId }) => fileId !== file.fileId))}
          >
            <Icon name="trash" size={20} />
          </View>
        </View>
      ))}
      <Fault text={error} />
      {files.length < most.attachments ? (
        <PrimaryButton look="quiet" icon="upload" busyText="正在上传" onPress={add}>
          添加附件
        </PrimaryButton>
      ) : (
        <View className="secondary">最多 5 个附件</View>
      )}
    </Card>
  );
}

/** What a file is by its name; the cloud looks inside. */
function kindOf(name: string): File['kind'] {
  if (/\.docx?$/i.test(name)) return 'word';
  if (/\.xlsx?$/i.test(name)) return 'excel';
  if (/\.pptx?$/i.test(name)) return 'slides';
  return /\.pdf$/i.test(name) ? 'pdf' : 'picture';
}
