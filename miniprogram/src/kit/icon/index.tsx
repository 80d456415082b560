import { View } from '@tarojs/components';
import './index.scss';

/** The pictures we have; each is drawn in index.scss under the same name. */
export type IconName =
  | 'bell'
  | 'book'
  | 'calendar'
  | 'chart'
  | 'check'
  | 'check-circle'
  | 'chevron'
  | 'clock'
  | 'close'
  | 'cloud-off'
  | 'code'
  | 'edit'
  | 'flag'
  | 'info'
  | 'ledger'
  | 'lock'
  | 'people'
  | 'person'
  | 'pin'
  | 'plus'
  | 'scan'
  | 'swap'
  | 'text-size'
  | 'trash'
  | 'upload'
  | 'warning';

/** A line picture in the colour of the text around it, which grows as the text does. It only accompanies words, so readers aloud skip it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  const side = `calc(${size}px * var(--type-scale))`;
  return <View className={`icon icon-${name}`} style={{ width: side, height: side }} aria-hidden />;
}
