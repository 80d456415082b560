import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { Fault } from '../../kit/field';
import { Icon } from '../../kit/icon';
import { PrimaryButton } from '../../kit/primary-button';
import {
  attachmentEndingOf,
  attachmentEndings,
  attachmentKindOf,
  type AttachmentEnding,
} from '../../../../types/shared/guidances';
import { newActKey } from '../../services/act-key';
import { tell } from '../../services/dialogs';
import { shortened } from '../../services/file-name';
import { chooseFile, uploadTo } from '../../services/transport';
import { fileWords, type File } from './list';
import './card.scss';

/** Asks the cloud for a place for a file. */
export type UploadPlace = (asked: {
  actKey: string;
  ending: AttachmentEnding;
}) => Promise<{ cloudPath: string; fileId: string }>;

interface Props {
  place: UploadPlace;
  value: File[];
  error: string | undefined;
  onChange: (files: File[]) => void;
}

const most = 5;
const bytesAtMost = 10 * 1024 * 1024;
/** As long as the contract takes. */
const nameAtMost = 120;

/** 附件: five files at most, ten megabytes each. */
export function AttachmentsCard({ place, value: files, error, onChange }: Props) {
  const add = async () => {
    const file = await chooseFile(attachmentEndings);
    if (!file) return;
    const ending = attachmentEndingOf(file.name);
    if (!ending) {
      tell('请选 PDF、Word、Excel、PPT 或图片');
      return;
    }
    if (file.size > bytesAtMost) {
      tell('文件太大，每个不超过 10 MB');
      return;
    }
    const { cloudPath, fileId } = await place({ actKey: newActKey(), ending });
    await uploadTo(file, cloudPath);
    const name = shortened(file.name, nameAtMost);
    onChange([...files, { fileId, name, kind: attachmentKindOf[ending], bytes: file.size }]);
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
      {files.length < most ? (
        <PrimaryButton look="quiet" icon="upload" busyText="正在上传" onPress={add}>
          添加附件
        </PrimaryButton>
      ) : (
        <View className="secondary">最多 5 个附件</View>
      )}
    </Card>
  );
}
