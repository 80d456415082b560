import { View } from '@tarojs/components';
import { recordingEndingOf, recordingEndings } from '../../../../types/shared/courses';
import { Card } from '../../kit/card';
import { PrimaryButton } from '../../kit/primary-button';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import { tell } from '../../services/dialogs';
import { shortened } from '../../services/file-name';
import { chooseFile, uploadTo } from '../../services/transport';

interface Named {
  fileId: string;
  name: string;
}

interface Props {
  courseId: string;
  value: Named | undefined;
  onChange: (recording: Named | undefined) => void;
}

const bytesAtMost = 30 * 1024 * 1024;
/** As long as the contract takes. */
const nameAtMost = 120;

/** 音视频: one sound or film; there only where the district keeps such. */
export function RecordingCard({ courseId, value, onChange }: Props) {
  const choose = async () => {
    const file = await chooseFile([...recordingEndings]);
    if (!file) return;
    const ending = recordingEndingOf(file.name);
    if (!ending || file.size > bytesAtMost) {
      tell('请选 mp4、mp3 或 m4a，不超过 30 MB');
      return;
    }
    const { cloudPath, fileId } = await call('course.prepareFile', { courseId, actKey: newActKey(), ending });
    await uploadTo(file, cloudPath);
    onChange({ fileId, name: shortened(file.name, nameAtMost) });
  };
  return (
    <Card title="音视频（可以没有）">
      {value && <View>{value.name}</View>}
      {value ? (
        <PrimaryButton look="quiet" icon="trash" onPress={() => onChange(undefined)}>
          去掉
        </PrimaryButton>
      ) : (
        <PrimaryButton look="quiet" icon="upload" busyText="正在上传" onPress={choose}>
          上传音视频
        </PrimaryButton>
      )}
    </Card>
  );
}
