import { Text, View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { Icon } from '../../kit/icon';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import './notice-card.scss';

interface Props {
  notice: NonNullable<Output<'home.get'>['latestNotice']>;
  unread: number;
  now: number;
}

/** The latest notice and how many wait unread; leads to the inbox. */
export function NoticeCard({ notice, unread, now }: Props) {
  return (
    <Card onPress={() => open(pages.message.inbox())}>
      <View className="notice-card">
        <Icon name="bell" size={22} />
        <View className="notice-card-text">
          <View className="notice-card-title">{notice.title}</View>
          <View className="secondary numbers">
            {`${formatTime(notice.at, now)} `}
            {unread > 0 && <Text className="unread-count">{`${unread} 条未读`}</Text>}
          </View>
        </View>
        <Icon name="chevron" size={18} />
      </View>
    </Card>
  );
}
