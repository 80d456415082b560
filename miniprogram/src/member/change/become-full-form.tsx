import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { useForm } from '../../kit/form/use-form';
import { dayOf, formatDay } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import { PastDayField } from './past-day-field';

/** 转正: on which day the branch meeting decided. */
export function BecomeFullForm({ member }: { member: { id: string; name: string } }) {
  const form = useForm({
    fresh: () => ({ decidedOn: Date.now() }),
    confirm: ({ decidedOn }) => ({
      title: `${member.name}转为正式党员？`,
      consequence: `按 ${formatDay(decidedOn)}支部党员大会的决议登记，登记后不能改回预备党员。`,
      verb: '登记',
    }),
    send: ({ decidedOn }) => call('member.becomeFull', { memberId: member.id, decidedOn: dayOf(decidedOn) }),
    done: '已登记为正式党员',
  });
  return (
    <>
      <Card>
        <PastDayField label="支部党员大会通过的日期" {...form.field('decidedOn')} />
      </Card>
      <ActionBar>
        <PrimaryButton onPress={form.submit}>登记转正</PrimaryButton>
      </ActionBar>
    </>
  );
}
