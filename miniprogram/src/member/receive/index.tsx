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
import { KnownDayField } from '../change/known-day-field';
import { PastDayField } from '../change/past-day-field';
import { bare, faultOfPhone } from '../phone';
import { MonthField } from './month-field';
import './index.scss';

definePageConfig({
  navigationBarTitleText: '增加一名党员',
});

interface Draft {
  actKey: string;
  name: string;
  status: MemberStatus;
  phone: string;
  /** Whether the member came from outside the district. */
  came: 'here' | 'outside';
  fromOutside: string;
  on: number;
  joinedOn: string;
  /** 党费交至, as the letter says it: `2026-07`. */
  duesUntil: string;
}

const ways = [
  { value: 'here', word: '本支部新发展、名册漏了' },
  { value: 'outside', word: '区外转入' },
] as const;

/** 增加一名党员: who joined here or was left out, or comes from outside the district; on the roster from now on. */
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
      came: 'here',
      fromOutside: '',
      on: Date.now(),
      joinedOn: '',
      duesUntil: '',
    }),
    faults: ({ name, phone, came, fromOutside }) => ({
      name: needed(name, '请写上姓名'),
      phone: faultOfPhone(phone),
      fromOutside: came === 'outside' ? needed(fromOutside, '请写上原来的党组织') : undefined,
    }),
    send: ({ actKey, name, status, phone, came, fromOutside, on, joinedOn, duesUntil }) =>
      call('member.receive', {
        organizationId,
        actKey,
        name: name.trim(),
        status,
        phone: bare(phone) || undefined,
        joinedOn: joinedOn || undefined,
        ...(came === 'outside' && {
          fromOutside: fromOutside.trim(),
          on: dayOf(on),
          duesUntil: duesUntil || undefined,
        }),
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
        <KnownDayField label="入党日期" {...form.field('joinedOn')} />
        <Choices label="怎么来的" options={ways} {...form.field('came')} />
        {form.value.came === 'outside' && (
          <>
            <TextField
              label="原来的党组织"
              max={60}
              room="wrap"
              placeholder="写上全称"
              {...form.field('fromOutside')}
            />
            <PastDayField label="转入日期" {...form.field('on')} />
            <MonthField label="党费交至（照介绍信）" {...form.field('duesUntil')} />
          </>
        )}
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          增加
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}

export default inPageRoot(Receive);
