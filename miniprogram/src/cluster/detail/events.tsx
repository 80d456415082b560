import { View } from '@tarojs/components';
import { clusterEventWords } from '../../../../types/shared/clusters';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { MenuRow } from '../../kit/menu-row';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { ClusterSeen } from '../words';

type Event = ClusterSeen['events'][number];

const isOver = ({ phase }: Event): boolean => phase === 'over' || phase === 'settled';

/** Its activities: those that come first, and what was held. */
export function Events({ seen: { events, year } }: { seen: ClusterSeen }) {
  const toCome = events.filter((one) => !isOver(one));
  const held = events.filter(isOver).reverse();
  return (
    <Card list title="集群的活动">
      {events.length === 0 && (
        <View className="secondary cluster-none">{`${year}年还没有活动，街镇和区发布以后在这里看`}</View>
      )}
      {toCome.map((one) => (
        <EventRow key={one.id} event={one} />
      ))}
      {held.length > 0 && <View className="secondary">已经办过的</View>}
      {held.map((one) => (
        <EventRow key={one.id} event={one} />
      ))}
    </Card>
  );
}

function EventRow({ event }: { event: Event }) {
  const { id, title, startsAt, place, organizationName, opens } = event;
  const hint = `${formatTime(startsAt)}，${place} · ${clusterEventWords[event.event]} · ${organizationName}`;
  if (opens)
    return <MenuRow label={title} hint={hint} onPress={() => open(pages.training.detail({ classId: id }))} />;
  return (
    <View className="cluster-line">
      <View>{title}</View>
      <View className="secondary numbers">{hint}</View>
    </View>
  );
}
