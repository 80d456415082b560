import { Text } from '@tarojs/components';
import './index.scss';

interface Props {
  count: number;
}

/** How many wait, as a badge: more than ninety-nine are 99+. */
export function Count({ count }: Props) {
  return (
    <Text className="waiting-count numbers" aria-label={`${count} 项`}>
      {count > 99 ? '99+' : count}
    </Text>
  );
}
