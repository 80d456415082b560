import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { Fault } from '../../kit/field';
import { PhotoGrid } from '../../kit/photo-grid';
import { PrimaryButton } from '../../kit/primary-button';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import { choosePhotos, previewOf, uploadTo } from '../../services/transport';
import type { Draft } from './draft';

interface Props {
  activityId: string;
  value: Draft['photos'];
  error: string | undefined;
  onChange: (photos: Draft['photos']) => void;
}

const atMost = 9;

/** 照片: nine at most, made small on the phone; each lies in the cloud before the text refers to it. */
export function PhotosPart({ activityId, value: photos, error, onChange }: Props) {
  const add = async () => {
    let all = photos;
    for (const photo of await choosePhotos(atMost - photos.length)) {
      const place = await call('minutes.preparePhoto', { activityId, actKey: newActKey() });
      await uploadTo(photo, place.cloudPath);
      all = [...all, { fileId: place.fileId, url: previewOf(photo) }];
      onChange(all);
    }
  };
  return (
    <Card title={photos.length > 0 ? '照片' : '照片（可以不加）'}>
      <PhotoGrid
        photos={photos}
        onRemove={(fileId) => onChange(photos.filter((one) => one.fileId !== fileId))}
      />
      {photos.length < atMost ? (
        <PrimaryButton look="quiet" icon="upload" busyText="正在上传" onPress={add}>
          添加照片
        </PrimaryButton>
      ) : (
        <View className="secondary">最多 9 张照片</View>
      )}
      <View className="secondary">
        照片附在会议记录后面，由添加的人负责：不拍证件和手机号，不拍和会议无关的人。
      </View>
      <Fault text={error} />
    </Card>
  );
}
