import { useState } from 'react';
import type { Named } from '../../domain/ask-for-names';
import { postLabels } from '../../domain/labels';
import { MemberField } from '../../domain/member-field';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { DateField } from '../../kit/date-field';
import { monthsLater } from '../../kit/format/time';
import type { Item } from '../../kit/form/parts';
import { PrimaryButton } from '../../kit/primary-button';
import type { Seat } from './seat';

interface Props {
  seat: Item<Seat>;
  members: Named[];
}

/** One seat: the post, who holds it and since when. */
export function SeatCard({ seat, members }: Props) {
  const [now] = useState(Date.now);
  return (
    <Card title={postLabels[seat.value.post]}>
      <Choices label="职务" options={optionsOf(postLabels)} {...seat.field('post')} />
      <MemberField label="由谁担任" members={members} {...seat.field('memberId')} />
      <DateField dayOnly label="任职日期" from={monthsLater(now, -120)} until={now} {...seat.field('from')} />
      <PrimaryButton look="quiet" icon="trash" onPress={seat.remove}>
        去掉这一位
      </PrimaryButton>
    </Card>
  );
}
