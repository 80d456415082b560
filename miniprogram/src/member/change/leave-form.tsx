import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf } from '../../kit/format/time';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import { PastDayField } from './past-day-field';

/** 离开名册: since when and why. */
export function LeaveForm({ member }: { member: { id: string; name: string } }) {
  const form = useForm({
    name: `leave:${member.id}`,
    fresh: () => ({ on: Date.now(), reason: '' }),
    faults: ({ reason }) => ({ reason: needed(reason, '请写上原因') }),
    confirm: () => ({
      title: `${member.name}离开名册？`,
      consequence: '马上停止使用，担任的职务一并结束，以后的活动不再计入应到；过去的记录保留。不能撤销。',
      verb: '离开名册',
    }),
    send: ({ on, reason }) =>
      call('member.leave', { memberId: member.id, on: dayOf(on), reason: reason.trim() }),
    done: '已离开名册',
  });
  return (
    <>
      <NoticeLine tone="warn">转到别的支部请用“转出组织关系”，不要在这里办</NoticeLine>
      <Card>
        <PastDayField label="离开日期" {...form.field('on')} />
        <TextField label="原因" max={80} room="wrap" {...form.field('reason')} />
      </Card>
      <ActionBar>
        <PrimaryButton onPress={form.submit}>离开名册</PrimaryButton>
      </ActionBar>
    </>
  );
}
