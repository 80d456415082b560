import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { useForm } from '../../kit/form/use-form';
import { dayOf, formatDay } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import { PastDayField } from './past-day-field';

/** 转正: on which day the branch meeting decided, and on which the superior approved. */
export function BecomeFullForm({ member }: { member: { id: string; name: string } }) {
  const form = useForm({
    fresh: () => ({ decidedOn: Date.now(), approvedOn: Date.now() }),
    confirm: ({ approvedOn }) => ({
      title: `${member.name}转为正式党员？`,
      consequence: `按上级党组织 ${formatDay(approvedOn)}的批准登记，登记后不能改回预备党员。`,
      verb: '登记',
    }),
    send: ({ decidedOn, approvedOn }) =>
      call('member.becomeFull', {
        memberId: member.id,
        decidedOn: dayOf(decidedOn),
        approvedOn: dayOf(approvedOn),
      }),
    about: { 'MEMBER.APPROVED_BEFORE': 'approvedOn', 'MEMBER.PROBATION_NOT_OVER': 'decidedOn' },
    done: '已登记为正式党员',
  });
  return (
    <>
      <Card>
        <PastDayField label="支部党员大会通过的日期" {...form.field('decidedOn')} />
        <PastDayField label="上级党组织批准的日期" {...form.field('approvedOn')} />
        <View className="secondary">
          转正日期记预备期满的那天，从入党日期算起，党龄从那天开始；批准以后才有表决权。延长过预备期的，登记后到“修改资料”里改转正日期。
        </View>
      </Card>
      <ActionBar>
        <PrimaryButton onPress={form.submit}>登记转正</PrimaryButton>
      </ActionBar>
    </>
  );
}
