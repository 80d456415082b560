import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { AskForNames, type Named } from '../../domain/ask-for-names';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { DateField } from '../../kit/date-field';
import { Fault } from '../../kit/field';
import { useForm } from '../../kit/form/use-form';
import { dayOf, monthsLater, startOfDay } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { fromStored, newSeat, type Seat } from './seat';
import { SeatCard } from './seat-card';

const most = 11;

const terms = [
  { value: 'none', word: '不登记' },
  { value: 'day', word: '登记届满日' },
] as const;

interface Props {
  organizationId: string;
  profile: Pick<Output<'organization.profile'>, 'posts' | 'termEndsOn' | 'termYears'>;
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

function faultsOf({ seats }: Draft) {
  const secretaries = seats.filter(({ post }) => post === 'secretary').length;
  const vacant = seats.flatMap(({ memberId }, index) =>
    memberId === undefined ? [[`seats.${index}.memberId`, '请选择一位正式党员']] : [],
  );
  return {
    ...(Object.fromEntries(vacant) as Record<string, string>),
    seats: secretaries > 1 ? '书记只有一位，请改正' : undefined,
  };
}

/** The committee, seat by seat, and its term. */
export function CommitteeForm({ organizationId, profile }: Props) {
  const { posts, termEndsOn, termYears = 0 } = profile;
  const [opened] = useState(Date.now);
  const form = useForm({
    name: `committee:${organizationId}`,
    over: [posts, termEndsOn],
    fresh: (): Draft => ({
      seats: posts.length > 0 ? posts.map(fromStored) : [newSeat('secretary')],
      term: termEndsOn ? 'day' : 'none',
      endsAt: termEndsOn ? startOfDay(termEndsOn) : monthsLater(opened, termYears * 12),
    }),
    faults: faultsOf,
    send: ({ seats, term, endsAt }) =>
      call('organization.setCommittee', {
        organizationId,
        termEndsOn: term === 'day' ? dayOf(endsAt) : null,
        posts: seats.map(({ post, memberId = '', from }) => ({ post, memberId, from: dayOf(from) })),
      }),
    named: (path) => path.replace(/^posts/, 'seats').replace('termEndsOn', 'endsAt'),
    done: '已登记',
  });
  // Who holds a post is known; who else could, once the names have been asked for.
  const [members, setMembers] = useState<Named[]>(() =>
    posts.map(({ memberId: id, name }) => ({ id, name, status: 'full' })),
  );
  const learn = useCallback((named: Named[]) => setMembers((known) => together(known, named)), []);

  return (
    <View className="stack">
      <View className="secondary">选举结果按规定报批后在这里登记，委员由正式党员担任。</View>
      <Fault text={form.fault('seats')} />
      <AskForNames organizationId={organizationId} purpose="committee" onNamed={learn} />
      {form.items('seats').map((seat) => (
        <SeatCard key={seat.value.key} seat={seat} members={members} />
      ))}
      {form.value.seats.length < most && (
        <PrimaryButton look="quiet" icon="plus" onPress={() => form.add('seats', newSeat('committeeMember'))}>
          添加一位委员
        </PrimaryButton>
      )}
      <Card>
        <Choices label="届期" options={terms} {...form.field('term')} />
        {form.value.term === 'day' && (
          <DateField
            dayOnly
            label="届满日"
            from={monthsLater(opened, -36)}
            until={monthsLater(opened, 72)}
            {...form.field('endsAt')}
          />
        )}
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          登记
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
