import { useState } from 'react';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { DateField } from '../../kit/date-field';
import { MemberField } from '../../domain/member-field';
import { PrimaryButton } from '../../kit/primary-button';
import { postLabels } from '../../domain/labels';
import type { Named } from '../../domain/ask-for-names';
import type { Post } from '../../services/contract';
import type { Seat } from './seat';

const posts = Object.entries(postLabels).map(([value, word]) => ({ value: value as Post, word }));
const tenYears = 10 * 366 * 24 * 3_600_000;

interface Props {
  seat: Seat;
  members: Named[];
  /** Faults show once registering was tried. */
  tried: boolean;
  onChange: (seat: Seat) => void;
  onRemove: () => void;
}

/** One seat: the post, who holds it and since when. */
export function SeatCard({ seat, members, tried, onChange, onRemove }: Props) {
  const [now] = useState(Date.now);
  return (
    <Card title={postLabels[seat.post]}>
      <Choices
        label="职务"
        options={posts}
        value={seat.post}
        onChange={(post) => onChange({ ...seat, post })}
      />
      <MemberField
        label="由谁担任"
        members={members}
        value={seat.memberId}
        error={tried && seat.memberId === undefined ? '请选择一位正式党员' : undefined}
        onChange={(memberId) => onChange({ ...seat, memberId })}
      />
      <DateField
        dayOnly
        label="任职日期"
        value={seat.from}
        from={now - tenYears}
        until={now}
        onChange={(from) => onChange({ ...seat, from })}
      />
      <PrimaryButton look="quiet" icon="trash" onPress={onRemove}>
        去掉这一位
      </PrimaryButton>
    </Card>
  );
}
