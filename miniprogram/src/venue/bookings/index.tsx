import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { startOfDay } from '../../kit/format/time';
import { ButtonPair } from '../../kit/button-pair';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { whenWords } from '../labels';
import '../shared.scss';

definePageConfig({ navigationBarTitleText: '约好的地方', enablePullDownRefresh: true });

type Office = Output<'venue.bookings'>['office'];
type Booking = Output<'venue.bookings'>['bookings'][number];

/** What an organisation has booked, from today on. */
export default function Booked() {
  const organizationId = useParameter('organizationId');
  const [office, setOffice] = useState<Office>();
  const load = useCallback(
    async (after?: string) => {
      const { bookings, next, office: of } = await call('venue.bookings', { organizationId, after });
      setOffice(of);
      return { items: bookings, next };
    },
    [organizationId],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={(bookings) => bookings}
      keyOf={({ id }) => id}
      none={{ icon: 'calendar', title: '还没有约地方', hint: '在“找地方”里选一处，点“预约”' }}
    >
      {(booking) => <Row booking={booking} office={office} reload={state.reload} />}
    </ListPage>
  );
}

interface Props {
  booking: Booking;
  office: Office | undefined;
  reload: () => Promise<void>;
}

const endedWords = { released: '对方收回了', closed: '停开了' } as const;

function Row({ booking, office, reload }: Props) {
  const { venueName, address, purpose, ended, why } = booking;
  return (
    <Card title={venueName} aside={ended && <Tag tone="warn" icon="warning" word={endedWords[ended]} />}>
      <View className="numbers">{whenWords(booking)}</View>
      <View>{purpose}</View>
      <View className="secondary">{address}</View>
      {why && <View>{why}</View>}
      {!ended && office && <Acts booking={booking} office={office} reload={reload} />}
    </Card>
  );
}

function Acts({ booking, office, reload }: Props & { office: Office }) {
  const { id, venueName } = booking;
  const cancel = async () => {
    if (
      !(await confirm('退掉这次预约？', `${venueName}，${whenWords(booking)}，别的支部就可以约了。`, '退掉'))
    )
      return;
    await call('venue.cancel', { bookingId: id });
    tell('已退掉');
    await reload();
  };
  const give = (
    <PrimaryButton look="quiet" onPress={cancel}>
      退掉
    </PrimaryButton>
  );
  if (office.kind !== 'branch') return <View className="venue-below">{give}</View>;
  return (
    <View className="venue-below">
      <ButtonPair>
        {give}
        <PrimaryButton look="quiet" onPress={() => open(activityAt(booking, office.id))}>
          在这里办活动
        </PrimaryButton>
      </ButtonPair>
    </View>
  );
}

const minute = 60_000;

/** The form of an activity with where and when filled in. */
function activityAt({ venueName, address, day, from, until }: Booking, organizationId: string): string {
  const instantOf = (time: string) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return startOfDay(day) + (hours * 60 + minutes) * minute;
  };
  return pages.activity.publish({
    organizationId,
    place: `${venueName}（${address}）`.slice(0, 60),
    startsAt: instantOf(from),
    endsAt: instantOf(until),
  });
}
