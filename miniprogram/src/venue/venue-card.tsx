import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../kit/card';
import { Tag } from '../kit/tag';
import { open } from '../services/navigate';
import { pages } from '../services/pages';
import { kindOf, nowLook, todayWords, type Summary } from './labels';

interface Props {
  venue: Summary;
  /** In place of whether it is open now. */
  aside?: ReactNode;
  children?: ReactNode;
}

/** A venue in a list: whether one may come now, when it is open today, and where it is. */
export function VenueCard({ venue, aside, children }: Props) {
  const { id, name, address, organizationName } = venue;
  return (
    <Card
      title={name}
      aside={aside ?? <Tag {...nowLook(venue)} />}
      onPress={() => open(pages.venue.detail({ venueId: id }))}
    >
      <View className="numbers">{todayWords(venue)}</View>
      <View>{address}</View>
      <View className="secondary">{`${kindOf(venue)} · ${organizationName}`}</View>
      {children}
    </Card>
  );
}
