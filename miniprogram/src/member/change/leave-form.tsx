import { useState } from 'react';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { dayOf } from '../../kit/format/time';
import { useDraft } from '../../kit/hooks/use-draft';
import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import { back } from '../../services/navigate';
import { PastDayField } from './past-day-field';

/** 离开名册: since when and why. */
export function LeaveForm({ member }: { member: { id: string; name: string } }) {
  const { draft, change, finish } = useDraft(`leave:${member.id}`, () => ({ on: Date.now(), reason: '' }));
  const { on, reason } = draft;
  const [tried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    if (!reason.trim()) return;
    const sure = await confirm(
      `${member.name}离开名册？`,
      '马上停止使用，担任的职务一并结束，以后的活动不再计入应到；过去的记录保留。不能撤销。',
      '离开名册',
    );
    if (!sure) return;
    await call('member.leave', { memberId: member.id, on: dayOf(on), reason: reason.trim() });
    finish();
    tell('已离开名册');
    back();
  };
  return (
    <>
      <NoticeLine tone="warn">转到别的支部请用“转出组织关系”，不要在这里办</NoticeLine>
      <Card>
        <PastDayField label="离开日期" value={on} onChange={(on) => change({ on })} />
        <TextField
          label="原因"
          value={reason}
          max={80}
          room="wrap"
          error={tried && !reason.trim() ? '请写上原因' : undefined}
          onChange={(reason) => change({ reason })}
        />
      </Card>
      <ActionBar>
        <PrimaryButton onPress={save}>离开名册</PrimaryButton>
      </ActionBar>
    </>
  );
}
