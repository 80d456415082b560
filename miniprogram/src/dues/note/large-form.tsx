import { View } from '@tarojs/components';
import { MemberField } from '../../domain/member-field';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { DateField } from '../../kit/date-field';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf, monthsLater } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { fenOf, yuan } from '../labels';

interface Draft {
  actKey: string;
  memberId: string;
  fen: string;
  on: number;
}

/** A large payment of somebody's own will: it goes up whole, and the superior gives the receipt. */
export function LargeForm({ data }: { data: Output<'dues.handUps'> }) {
  const { organizationId, members, largeFromFen, superiorName = '上级党委' } = data;
  const now = Date.now();
  const form = useForm({
    name: `large:${organizationId}`,
    never: ['fen'],
    fresh: (): Draft => ({ actKey: newActKey(), memberId: '', fen: '', on: now }),
    faults: ({ memberId, fen }) => ({
      memberId: needed(memberId, '请选党员'),
      fen: (fenOf(fen) ?? 0) < largeFromFen ? `大额党费从 ${yuan(largeFromFen)} 起` : undefined,
    }),
    send: ({ actKey, memberId, fen, on }) =>
      call('dues.recordLarge', { organizationId, actKey, memberId, fen: fenOf(fen) ?? 0, on: dayOf(on) }),
    about: { 'DUES.NOT_LARGE': 'fen', 'DUES.DAY_IN_FUTURE': 'on' },
    done: '已登记',
  });
  return (
    <View className="stack">
      <View className="page-title">登记大额党费</View>
      <View className="secondary">
        {`每月应交以外，自愿一次多交 ${yuan(largeFromFen)} 以上的。由${superiorName}代收，全部上缴，收据由上级出具。`}
      </View>
      <Card>
        <MemberField label="哪位党员" members={members} {...form.field('memberId')} />
        <TextField label="金额（元）" max={12} {...form.field('fen')} />
        <DateField
          label="哪天收到的"
          dayOnly
          from={monthsLater(now, -12)}
          until={now}
          {...form.field('on')}
        />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          登记
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
