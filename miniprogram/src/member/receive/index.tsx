import { View } from '@tarojs/components';
import { memberStatusLabels } from '../../domain/labels';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf } from '../../kit/format/time';
import { useParameter } from '../../kit/hooks/use-parameter';
import { inPageRoot } from '../../kit/page-root';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { MemberStatus } from '../../services/contract';
import { PastDayField } from '../change/past-day-field';
import './index.scss';

definePageConfig({
  navigationBarTitleText: '接收区外转入',
});

interface Draft {
  actKey: string;
  name: string;
  status: MemberStatus;
  phone: string;
  fromOutside: string;
  on: number;
}

/** Eleven digits, however they are grouped. */
const bare = (phone: string) => phone.replace(/[\s-]/g, '');

/** 接收区外转入: someone comes from outside the district and is on the roster from now on. */
function Receive() {
  const organizationId = useParameter('organizationId');
  const form = useForm({
    name: `receive:${organizationId}`,
    never: ['phone'],
    fresh: (): Draft => ({
      actKey: newActKey(),
      name: '',
      status: 'full',
      phone: '',
      fromOutside: '',
      on: Date.now(),
    }),
    faults: ({ name, phone, fromOutside }) => ({
      name: needed(name, '请写上姓名'),
      phone: /^(1\d{10})?$/.test(bare(phone)) ? undefined : '手机号要填 11 位数字',
      fromOutside: needed(fromOutside, '请写上原来的党组织'),
    }),
    send: ({ actKey, name, status, phone, fromOutside, on }) =>
      call('member.receive', {
        organizationId,
        actKey,
        name: name.trim(),
        status,
        phone: bare(phone) || undefined,
        fromOutside: fromOutside.trim(),
        on: dayOf(on),
      }),
    about: { 'MEMBER.PHONE_INVALID': 'phone', 'MEMBER.DATE_IN_FUTURE': 'on' },
    done: (_answer, { name }) => `${name.trim()}已进入名册`,
  });

  return (
    <View className="receive stack">
      <View className="secondary">从本区别的支部转来的，由原支部发起，在“组织关系转接”里接收。</View>
      <Card>
        <TextField label="姓名" max={20} {...form.field('name')} />
        <Choices label="党员身份" options={optionsOf(memberStatusLabels)} {...form.field('status')} />
        <TextField
          label="手机号（可以不填）"
          max={20}
          hint="填了以后，本人可以用手机号直接绑定微信"
          {...form.field('phone')}
        />
        <TextField
          label="原来的党组织"
          max={60}
          room="wrap"
          placeholder="写上全称"
          {...form.field('fromOutside')}
        />
        <PastDayField label="转入日期" {...form.field('on')} />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          接收
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}

export default inPageRoot(Receive);
