import { useState } from 'react';
import { View } from '@tarojs/components';
import { useRequests } from '../domain/use-requests';
import { Card } from '../kit/card';
import { PrimaryButton } from '../kit/primary-button';
import { formatCalendarDay } from '../kit/format/time';
import { call } from '../services/call';
import { open } from '../services/navigate';
import { pages } from '../services/pages';
import type { Output } from '../services/contract';

type Item = Output<'instructor.items'>['items'][number];

/** Something that was taken along: what it is, of whom, since when; and that it is settled. */
export function ItemCard({ item, of }: { item: Item; of: 'any' | 'one' }) {
  const [done, setDone] = useState(false);
  const requests = useRequests();
  const { id: takenId, subjectId } = item;
  const settle = async () => {
    await call('instructor.settle', { takenId: item.id });
    setDone(true);
  };
  const about = [
    of === 'any' && item.subjectName,
    item.instructorName,
    `${formatCalendarDay(item.on)}带回`,
    done && '已办妥',
  ];
  return (
    <Card>
      <View className="stack">
        <View>
          <View>{item.text}</View>
          <View className="secondary numbers">{about.filter(Boolean).join(' · ')}</View>
        </View>
        {!done && requests && (
          <PrimaryButton
            look="quiet"
            icon="edit"
            onPress={() => open(pages.serviceRequest.raise({ subjectId, takenId }))}
          >
            转成企业诉求
          </PrimaryButton>
        )}
        {!done && (
          <PrimaryButton look="quiet" icon="check-circle" busyText="正在记下" onPress={settle}>
            办妥了
          </PrimaryButton>
        )}
      </View>
    </Card>
  );
}
