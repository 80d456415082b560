import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { Tag } from '../../kit/tag';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import { whenWords, type Whole } from '../labels';

type Booking = Whole['bookings'][number];

interface Props {
  venue: Whole;
  reload: () => Promise<void>;
}

/** Who has it when, from today on. */
export function Bookings({ venue: { bookings }, reload }: Props) {
  const [released, setReleased] = useState<Booking>();
  return (
    <Card title="已经约出去的">
      {bookings.length === 0 && <View className="secondary">还没有人约</View>}
      {bookings.map((one) => (
        <View key={one.id} className="venue-booking">
          <View className="numbers">{whenWords(one)}</View>
          <View className="secondary">{[one.organizationName, one.purpose].filter(Boolean).join(' · ')}</View>
          {one.isOwn && <Own booking={one} reload={reload} />}
          {one.isReleasable && (
            <View className="venue-booking-act">
              <PrimaryButton look="quiet" onPress={() => setReleased(one)}>
                收回
              </PrimaryButton>
            </View>
          )}
        </View>
      ))}
      <Sheet title="收回这次预约" visible={released !== undefined} onClose={() => setReleased(undefined)}>
        {released && (
          <Release
            key={released.id}
            booking={released}
            done={async () => {
              setReleased(undefined);
              await reload();
            }}
          />
        )}
      </Sheet>
    </Card>
  );
}

function Own({ booking, reload }: { booking: Booking; reload: Props['reload'] }) {
  const { id } = booking;
  const cancel = async () => {
    if (!(await confirm('退掉这次预约？', `${whenWords(booking)}，别的支部就可以约了。`, '退掉'))) return;
    await call('venue.cancel', { bookingId: id });
    tell('已退掉');
    await reload();
  };
  return (
    <>
      <Tag tone="good" icon="check" word="我们约的" />
      <View className="venue-booking-act">
        <PrimaryButton look="quiet" onPress={cancel}>
          退掉
        </PrimaryButton>
      </View>
    </>
  );
}

function Release({ booking, done }: { booking: Booking; done: () => Promise<void> }) {
  const { id, organizationName } = booking;
  const form = useForm({
    name: `release:${id}`,
    panel: true,
    fresh: () => ({ why: '' }),
    faults: ({ why }) => ({ why: needed(why, '请写上为什么收回') }),
    send: ({ why }) => call('venue.release', { bookingId: id, why: why.trim() }),
    done: '已收回，对方会收到通知',
    then: done,
  });
  return (
    <View className="stack">
      <View className="numbers">{`${organizationName}，${whenWords(booking)}`}</View>
      <TextField label="为什么收回（告诉对方）" max={40} room="wrap" {...form.field('why')} />
      <PanelSays form={form} />
      <PrimaryButton busyText="正在收回" onPress={form.submit}>
        收回
      </PrimaryButton>
    </View>
  );
}
