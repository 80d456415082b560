import { View } from '@tarojs/components';
import { MemberField } from '../../domain/member-field';
import { Card } from '../../kit/card';
import { Fault } from '../../kit/field';
import { useForm } from '../../kit/form/use-form';
import { dayOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { DayField } from '../day-field';
import { SendBar } from './send-bar';

type Person = Output<'development.get'>;

/** 登记考察: when the branch reviewed, and who did. */
export function ReviewForm({ person: { id, version, steps } }: { person: Person }) {
  const [contact] = steps.find(({ step }) => step === 'contacts')?.taken?.people ?? [];
  const form = useForm({
    name: `development-review:${id}`,
    fresh: () => ({ on: dayOf(Date.now()), who: contact?.memberId ?? '', lies: '' }),
    faults: ({ who }) => ({ personIds: who ? undefined : '请选考察人' }),
    send: ({ on, who, lies }) =>
      call('development.review', {
        developmentId: id,
        version,
        on,
        personIds: [who],
        ...(lies.trim() && { lies: lies.trim() }),
      }),
    about: {
      'DEVELOPMENT.FUTURE': 'on',
      'DEVELOPMENT.BEFORE_NEED': 'on',
      'DEVELOPMENT.PEOPLE': 'personIds',
    },
    done: '已登记',
  });
  const { data } = useCall('development.voters', { developmentId: id, on: form.value.on });
  const members = (data?.members ?? []).map(({ memberId, name }) => ({ id: memberId, name }));
  return (
    <>
      <Card>
        <View className="secondary">只记日期和考察人；考察意见写在培养考察登记表上，不写在这里。</View>
        <DayField label="考察的日期" {...form.field('on')} />
        <MemberField label="考察人" members={members} {...form.field('who')} />
        <Fault text={form.fault('personIds')} />
        <TextField label="登记表放在哪里（可以不填）" max={60} {...form.field('lies')} />
      </Card>
      <SendBar verb="登记" onPress={form.submit} />
    </>
  );
}
