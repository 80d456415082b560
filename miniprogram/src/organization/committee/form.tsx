import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { AskForNames, type Named } from '../../domain/ask-for-names';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { DateField } from '../../kit/date-field';
import { showFirstFault } from '../../kit/field';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { dayOf, startOfDay } from '../../kit/format/time';
import { useDraft } from '../../kit/hooks/use-draft';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { tell } from '../../services/dialogs';
import { back } from '../../services/navigate';
import { fromStored, isComplete, newSeat, type Seat } from './seat';
import { SeatCard } from './seat-card';

const most = 11;
const year = 366 * 24 * 3_600_000;

const terms = [
  { value: 'none', word: '不登记' },
  { value: 'day', word: '登记届满日' },
] as const;

interface Props {
  organizationId: string;
  posts: Output<'organization.profile'>['posts'];
  termEndsOn: string | undefined;
}

interface Draft {
  seats: Seat[];
  term: (typeof terms)[number]['value'];
  endsAt: number;
}

/** Everybody known by name who can be elected, each once. */
const together = (known: Named[], named: Named[]): Named[] => [
  ...new Map(
    [...known, ...named.filter(({ status }) => status === 'full')].map((one) => [one.id, one]),
  ).values(),
];

/** The committee, seat by seat, and its term. */
export function CommitteeForm({ organizationId, posts, termEndsOn }: Props) {
  const [opened] = useState(Date.now);
  const { draft, change, finish } = useDraft<Draft>(`committee:${organizationId}`, () => ({
    seats: posts.length > 0 ? posts.map(fromStored) : [newSeat('secretary')],
    term: termEndsOn ? 'day' : 'none',
    endsAt: termEndsOn ? startOfDay(termEndsOn) : opened + 3 * year,
  }));
  const { seats, term, endsAt } = draft;
  const setSeats = (next: Seat[]) => change({ seats: next });
  const [tried, setTried] = useState(false);
  // Who holds a post is known; who else could, once the names have been asked for.
  const [members, setMembers] = useState<Named[]>(() =>
    posts.map(({ memberId: id, name }) => ({ id, name, status: 'full' })),
  );
  const learn = useCallback((named: Named[]) => setMembers((known) => together(known, named)), []);
  const secretaries = seats.filter(({ post }) => post === 'secretary').length;

  const save = async () => {
    setTried(true);
    if (secretaries > 1 || !seats.every(isComplete)) {
      showFirstFault();
      return;
    }
    await call('organization.setCommittee', {
      organizationId,
      termEndsOn: term === 'day' ? dayOf(endsAt) : null,
      posts: seats.map(({ post, memberId = '', from }) => ({ post, memberId, from: dayOf(from) })),
    });
    finish();
    tell('已登记');
    back();
  };

  return (
    <View className="stack">
      <View className="secondary">选举结果按规定报批后在这里登记，委员由正式党员担任。</View>
      {tried && secretaries > 1 && <NoticeLine tone="bad">书记只有一位，请改正</NoticeLine>}
      <AskForNames organizationId={organizationId} purpose="committee" onNamed={learn} />
      {seats.map((seat) => (
        <SeatCard
          key={seat.key}
          seat={seat}
          members={members}
          tried={tried}
          onChange={(next) => setSeats(seats.map((one) => (one.key === seat.key ? next : one)))}
          onRemove={() => setSeats(seats.filter((one) => one.key !== seat.key))}
        />
      ))}
      {seats.length < most && (
        <PrimaryButton
          look="quiet"
          icon="plus"
          onPress={() => setSeats([...seats, newSeat('committeeMember')])}
        >
          添加一位委员
        </PrimaryButton>
      )}
      <Card>
        <Choices label="届期" options={terms} value={term} onChange={(next) => change({ term: next })} />
        {term === 'day' && (
          <DateField
            dayOnly
            label="届满日"
            value={endsAt}
            from={opened - 3 * year}
            until={opened + 6 * year}
            onChange={(at) => change({ endsAt: at })}
          />
        )}
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={save}>
          登记
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
