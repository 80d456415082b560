import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { useForm } from '../../kit/form/use-form';
import { dayOf } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import { PastDayField } from './past-day-field';

/** 外出: since when a member is away from the branch's place. */
export function AwayForm({ member }: { member: { id: string } }) {
  const form = useForm({
    fresh: () => ({ awaySince: Date.now() }),
    send: ({ awaySince }) => call('member.setAway', { memberId: member.id, awaySince: dayOf(awaySince) }),
    done: '已登记外出',
  });
  return (
    <>
      <Card>
        <PastDayField label="从哪一天起外出" {...form.field('awaySince')} />
      </Card>
      <ActionBar>
        <PrimaryButton onPress={form.submit}>登记外出</PrimaryButton>
      </ActionBar>
    </>
  );
}
