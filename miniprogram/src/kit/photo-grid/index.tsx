import Taro from '@tarojs/taro';
import { Image, View } from '@tarojs/components';
import { useSparingly } from '../hooks/use-sparingly';
import { Icon } from '../icon';
import './index.scss';

interface Photo {
  fileId: string;
  /** Missing while it cannot be shown; it is there all the same. */
  url?: string;
}

interface Props {
  photos: Photo[];
  /** Takes one away; missing where they are only looked at. */
  onRemove?: (fileId: string) => void;
  /** Asks for addresses anew: those of photos hold for a time only. */
  onGone?: () => unknown;
}

/** Photos three in a row; a tap shows one large. */
export function PhotoGrid({ photos, onRemove, onGone }: Props) {
  const askAnew = useSparingly(onGone);
  const urls = photos.flatMap(({ url }) => (url ? [url] : []));
  return (
    <View className="photo-grid">
      {photos.map(({ fileId, url }, index) => (
        <View key={fileId} className="photo">
          {url ? (
            <Image
              className="photo-picture"
              src={url}
              mode="aspectFill"
              aria-label={`第 ${index + 1} 张照片`}
              onError={askAnew}
              onClick={() => void Taro.previewImage({ current: url, urls })}
            />
          ) : (
            <View className="photo-kept secondary">{`照片 ${index + 1}，已上传`}</View>
          )}
          {onRemove && (
            <View
              className="photo-remove"
              role="button"
              aria-label={`去掉第 ${index + 1} 张照片`}
              onClick={() => onRemove(fileId)}
            >
              <Icon name="trash" size={18} />
            </View>
          )}
        </View>
      ))}
    </View>
  );
}
