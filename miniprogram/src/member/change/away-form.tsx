import { useState } from 'react';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { PrimaryButton } from '../../kit/primary-button';
import { dayOf } from '../../kit/format/time';
import { call } from '../../services/call';
import { tell } from '../../services/dialogs';
import { back } from '../../services/navigate';
import { PastDayField } from './past-day-field';

/** 外出: since when a member is away from the branch's place. */
export function AwayForm({ member }: { member: { id: string } }) {
  const [since, setSince] = useState(Date.now);
  const save = async () => {
    await call('member.setAway', { memberId: member.id, awaySince: dayOf(since) });
    tell('已登记外出');
    back();
  };
  return (
    <>
      <Card>
        <PastDayField label="从哪一天起外出" value={since} onChange={setSince} />
      </Card>
      <ActionBar>
        <PrimaryButton onPress={save}>登记外出</PrimaryButton>
      </ActionBar>
    </>
  );
}
