import { View } from '@tarojs/components';
import { MemberField } from '../../domain/member-field';
import { CheckRow } from '../../kit/check-row';
import { Choices } from '../../kit/choices';
import { DateField } from '../../kit/date-field';
import { Field } from '../../kit/field';
import { PanelSays } from '../../kit/form/panel-says';
import { useForm } from '../../kit/form/use-form';
import { dayOf, monthOf, monthsLater, shiftMonth } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import type { DuesWay } from '../../../../types/shared/dues';
import { fenOf, monthInFull, wayLabels } from '../labels';
import type { Member } from './cell';

interface Props {
  member: Member;
  data: Output<'dues.month'>;
  month: string;
  onDone: () => Promise<void>;
}

type Way = DuesWay | 'advanced' | 'deducted';
const ways: { value: Way; word: string }[] = [
  ...(['own', 'quarter', 'otherHand'] as const).map((value) => ({ value, word: wayLabels[value] })),
  { value: 'advanced', word: '别人垫的' },
  { value: 'deducted', word: '工资里扣的' },
];

interface Draft {
  actKey: string;
  months: string[];
  way: Way;
  receivedOn: number;
  consentedOn: number;
  handedBy: string;
  extraFen: string;
}

/** 其他方式: several months, a quarter, by another hand, on another day, or more than is owed. */
export function OtherWay({ member, data, month, onDone }: Props) {
  const { organizationId, members, backMonths } = data;
  const now = Date.now();
  const takesConsent = ({ way, months, receivedOn }: Pick<Draft, 'way' | 'months' | 'receivedOn'>) => {
    const usual = shiftMonth(monthOf(receivedOn), -backMonths);
    return way !== 'own' || months.some((one) => one < usual);
  };
  const form = useForm({
    name: `dues:${organizationId}:${member.id}:${month}`,
    panel: true,
    never: ['extraFen'],
    fresh: (): Draft => ({
      actKey: newActKey(),
      months: [month],
      way: 'own',
      receivedOn: now,
      consentedOn: now,
      handedBy: '',
      extraFen: '',
    }),
    faults: ({ months, extraFen }) => ({
      months: months.length === 0 ? '请选月份' : undefined,
      extraFen: extraFen && fenOf(extraFen) === undefined ? '请写金额，例如 20 或 20.50' : undefined,
    }),
    send: ({ actKey, months, way, receivedOn, consentedOn, handedBy, extraFen }) =>
      call('dues.record', {
        organizationId,
        actKey,
        memberId: member.id,
        months,
        way,
        receivedOn: dayOf(receivedOn),
        ...(takesConsent({ way, months, receivedOn }) && { consentedOn: dayOf(consentedOn) }),
        ...(way === 'otherHand' && handedBy && { handedBy }),
        ...(extraFen && { extraFen: fenOf(extraFen) }),
      }),
    about: {
      'DUES.DAY_IN_FUTURE': 'receivedOn',
      'DUES.CONSENT_NEEDED': 'consentedOn',
      'DUES.HANDED_BY_WHOM': 'handedBy',
      'DUES.FORBIDDEN': 'way',
      'DUES.NOT_ONE_QUARTER': 'months',
      'DUES.TOO_FAR_BACK': 'consentedOn',
      'DUES.TOO_FAR_AHEAD': 'months',
    },
    done: '已登记',
    then: onDone,
  });
  const { way, months } = form.value;
  const offered = monthsAround(month, member.earlier);
  const toggle = (one: string) =>
    form.change({ months: months.includes(one) ? months.filter((each) => each !== one) : [...months, one] });
  const earliest = monthsLater(now, -12);
  return (
    <View className="stack">
      <PanelSays form={form} />
      <Field label="交哪几个月" error={form.field('months').error}>
        {offered.map((one) => (
          <CheckRow key={one} checked={months.includes(one)} onChange={() => toggle(one)}>
            {monthInFull(one)}
          </CheckRow>
        ))}
      </Field>
      <Choices label="怎么交的" options={ways} {...form.field('way')} />
      <DateField label="哪天收到的" dayOnly from={earliest} until={now} {...form.field('receivedOn')} />
      {takesConsent(form.value) && (
        <DateField
          label="支部哪天同意的"
          dayOnly
          from={earliest}
          until={now}
          {...form.field('consentedOn')}
        />
      )}
      {way === 'otherHand' && (
        <MemberField
          label="谁代交的（本支部党员；其他人不用选）"
          members={members.filter(({ id }) => id !== member.id)}
          {...form.field('handedBy')}
        />
      )}
      <TextField
        label="自愿多交（元，可以不填）"
        max={10}
        hint="一次多交满一千元的，到“上缴”里登记大额党费"
        {...form.field('extraFen')}
      />
      <PrimaryButton busyText="正在登记" onPress={form.submit}>
        登记
      </PrimaryButton>
    </View>
  );
}

/** Earlier months that are open, this one, and some to come. */
function monthsAround(month: string, earlier: readonly string[]): string[] {
  const ahead = [1, 2, 3, 4, 5, 6].map((by) => shiftMonth(month, by));
  return [...new Set([...earlier, month, ...ahead])].sort();
}
