import { useState } from 'react';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { PrimaryButton } from '../../kit/primary-button';
import { dayOf, formatDay } from '../../kit/format/time';
import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import { back } from '../../services/navigate';
import { PastDayField } from './past-day-field';

/** 转正: on which day the branch meeting decided. */
export function BecomeFullForm({ member }: { member: { id: string; name: string } }) {
  const [decidedOn, setDecidedOn] = useState(Date.now);
  const save = async () => {
    const sure = await confirm(
      `${member.name}转为正式党员？`,
      `按 ${formatDay(decidedOn)}支部党员大会的决议登记，登记后不能改回预备党员。`,
      '登记',
    );
    if (!sure) return;
    await call('member.becomeFull', { memberId: member.id, decidedOn: dayOf(decidedOn) });
    tell('已登记为正式党员');
    back();
  };
  return (
    <>
      <Card>
        <PastDayField label="支部党员大会通过的日期" value={decidedOn} onChange={setDecidedOn} />
      </Card>
      <ActionBar>
        <PrimaryButton onPress={save}>登记转正</PrimaryButton>
      </ActionBar>
    </>
  );
}
