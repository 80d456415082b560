import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { usePaged } from '../../kit/hooks/use-paged';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { MenuRow } from '../../kit/menu-row';
import { Sheet } from '../../kit/sheet';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { VenueCard } from '../venue-card';
import '../shared.scss';

definePageConfig({ navigationBarTitleText: '阵地', enablePullDownRefresh: true });

type Seen = Pick<Output<'venue.open'>, 'places' | 'placeId'>;

/** What is open to the reader: in the own town first, or in another, or everywhere. */
export default function OpenVenues() {
  const [placeId, setPlaceId] = useState<string>();
  const [seen, setSeen] = useState<Seen>();
  const [choosing, setChoosing] = useState(false);
  const load = useCallback(
    async (after?: string) => {
      const { venues, next, ...rest } = await call('venue.open', { ...(placeId && { placeId }), after });
      setSeen(rest);
      return { items: venues, next };
    },
    [placeId],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  const chosen = seen?.places.find(({ id }) => id === seen.placeId);
  return (
    <ListPage
      state={state}
      itemsOf={(venues) => venues}
      keyOf={({ id }) => id}
      header={
        <View className="venue-head">
          {chosen && (
            <Card list>
              <MenuRow
                icon="pin"
                label={chosen.name}
                hint="点这里看别的街镇"
                onPress={() => setChoosing(true)}
              />
            </Card>
          )}
          <Sheet title="看哪里的阵地" visible={choosing} onClose={() => setChoosing(false)}>
            {seen?.places.map(({ id, name }) => (
              <MenuRow
                key={id}
                label={name}
                onPress={() => {
                  setPlaceId(id);
                  setChoosing(false);
                }}
              />
            ))}
          </Sheet>
        </View>
      }
      none={{
        icon: 'pin',
        title: '这里还没有向您开放的阵地',
        hint: '管理的支部或街镇登记以后，在这里看得到',
      }}
    >
      {(venue) => <VenueCard venue={venue} />}
    </ListPage>
  );
}
