import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { Choices } from '../../kit/choices';
import { useForm } from '../../kit/form/use-form';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { NoticeLine } from '../../kit/notice-line';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import { inverted, isIn, named, tickable, toggled, type Listed } from './ticks';

definePageConfig({ navigationBarTitleText: '登记多人到会' });

/** Why people are written down; nobody has to say. It stays with each of them. */
const reasons = [
  { value: '', word: '不说明' },
  ...['在签到表上签名', '没带手机', '手机没电', '不用微信'].map((one) => ({ value: one, word: one })),
];

/** The cloud takes this many at a time. */
const atOnce = 200;

/**
 * 登记多人到会: who is in the room, or on the paper list, ticked and sent once; it counts like any other way of checking in, and
 * why may be said for all of them.
 */
export default function Paper() {
  const activityId = useParameter('activityId');
  const state = useCall('attendance.roll', { activityId });
  return (
    <PageShell state={state}>
      {({ activity, people }) => (
        <View className="stack">
          <View className="page-title">{activity.title}</View>
          <Ticks activityId={activityId} people={people} />
        </View>
      )}
    </PageShell>
  );
}

function Ticks({ activityId, people }: { activityId: string; people: Listed[] }) {
  const [looked, setLooked] = useState('');
  const all = tickable(people);
  const form = useForm({
    name: `paper:${activityId}`,
    fresh: () => ({ ticked: [] as string[], reason: '' }),
    send: async ({ ticked, reason }) => {
      const wanted = ticked.filter((id) => all.includes(id));
      for (let from = 0; from < wanted.length; from += atOnce) {
        const memberIds = wanted.slice(from, from + atOnce);
        await call('attendance.checkInByHand', { activityId, memberIds, reason: reason || undefined });
      }
      return wanted.length;
    },
    done: (count) => `已登记 ${count} 人到会`,
  });
  // Who checked in meanwhile needs no tick.
  const ticked = form.value.ticked.filter((id) => all.includes(id));
  const shown = named(people, looked);
  if (all.length === 0) return <NoticeLine tone="good">名单上的同志都已到会，没有要登记的</NoticeLine>;
  return (
    <>
      <Card>
        <TextField label="找姓名" max={20} placeholder="输入姓名里的字" value={looked} onChange={setLooked} />
        <ButtonPair>
          <PrimaryButton look="quiet" onPress={() => form.change({ ticked: all })}>
            全选
          </PrimaryButton>
          <PrimaryButton look="quiet" onPress={() => form.change({ ticked: inverted(ticked, all) })}>
            反选
          </PrimaryButton>
        </ButtonPair>
      </Card>
      <Card>
        {shown.map((one) => (
          <CheckRow
            key={one.memberId}
            checked={isIn(one) || ticked.includes(one.memberId)}
            disabled={!all.includes(one.memberId)}
            onChange={() => form.change({ ticked: toggled(ticked, one.memberId) })}
          >
            {isIn(one) ? `${one.name}（已到）` : one.name}
          </CheckRow>
        ))}
        {shown.length === 0 && (
          <View className="secondary">名单上没有这个姓名。请先在“更正应到名单”里补上</View>
        )}
      </Card>
      <Card>
        <Choices label="为什么由您登记（可以不选）" options={reasons} {...form.field('reason')} />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" disabled={ticked.length === 0} onPress={form.submit}>
          {ticked.length > 0 ? `登记 ${ticked.length} 人到会` : '请先勾选到会的同志'}
        </PrimaryButton>
      </ActionBar>
    </>
  );
}
