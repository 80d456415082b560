import fc from 'fast-check';
import {
  mayEnrol,
  mayWithdraw,
  movedUp,
  phaseOf,
  resultOf,
  roomFor,
  spanOf,
  withFreed,
  withTaken,
  type Places,
} from '../../../cloudfunctions/domain/training/rules';
import { byPosts } from '../../../cloudfunctions/domain/training/proposals';
import { leastSessions } from '../../../types/shared/trainings';

/** What holds of classes, without a cloud. */

const places = (of: Partial<Places> = {}): Places => ({ shares: [], taken: 0, takenOf: {}, ...of });
const share = (organizationId: string, number: number) => ({
  organizationId,
  name: organizationId,
  places: number,
});

describe('the attendance that a class asks for', () => {
  it.each([
    ['all', 4, 4],
    ['threeQuarters', 4, 3],
    ['threeQuarters', 3, 3],
    ['threeQuarters', 1, 1],
    ['twoThirds', 3, 2],
    ['twoThirds', 4, 3],
    ['half', 5, 3],
    ['half', 2, 1],
  ] as const)('%s of %i sessions are %i', (asks, sessions, least) => {
    expect(leastSessions(asks, sessions)).toBe(least);
    expect(resultOf(asks, { sessions, attended: least }).passed).toBe(true);
    expect(resultOf(asks, { sessions, attended: least - 1 }).passed).toBe(false);
  });

  it('is met by nobody where nothing was held', () => {
    expect(resultOf('half', { sessions: 0, attended: 0 }).passed).toBe(false);
  });
});

describe('where a class stands', () => {
  const of = { status: 'published', enrolUntil: 10, startsAt: 20, endsAt: 30 } as const;
  it.each([
    [9, 'enrolling', true, true, true],
    [10, 'enrolled', false, true, true],
    [19, 'enrolled', false, true, true],
    [20, 'underWay', false, false, true],
    [30, 'over', false, false, true],
  ] as const)('at %i it is %s', (now, phase, enrols, withdraws, organiser) => {
    expect(phaseOf(of, now)).toBe(phase);
    expect(mayEnrol(of, 'self', now)).toBe(enrols);
    expect(mayEnrol(of, 'branch', now)).toBe(enrols);
    expect(mayWithdraw(of, 'self', now)).toBe(withdraws);
    expect([mayEnrol(of, 'organiser', now), mayWithdraw(of, 'organiser', now)]).toEqual([
      organiser,
      organiser,
    ]);
  });

  it('with its results there, who holds it still puts right who was in it', () => {
    const settled = { ...of, status: 'settled' } as const;
    expect((['self', 'branch', 'organiser'] as const).map((hand) => mayEnrol(settled, hand, 40))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('follows from its first and last session, in whatever order', () => {
    expect(
      spanOf([
        { startsAt: 5, endsAt: 6 },
        { startsAt: 1, endsAt: 9 },
      ]),
    ).toEqual({ startsAt: 1, endsAt: 9 });
    expect(spanOf([])).toBeUndefined();
  });
});

describe('places', () => {
  it.each([
    ['no number, no shares', places({ taken: 500 }), ['x'], {}],
    ['full', places({ places: 2, taken: 2 }), ['x'], undefined],
    ['of the share', places({ places: 3, shares: [share('x', 2)] }), ['x'], { placeOf: 'x' }],
    [
      'the share is full, the rest is not',
      places({ places: 3, shares: [share('x', 2)], taken: 2, takenOf: { x: 2 } }),
      ['x'],
      {},
    ],
    [
      'others take of the rest only',
      places({ places: 3, shares: [share('x', 2)], taken: 1 }),
      ['y'],
      undefined,
    ],
    ['everything is given out', places({ shares: [share('x', 2)] }), ['y'], undefined],
    [
      'of the second share',
      places({ shares: [share('x', 1), share('y', 1)], taken: 1, takenOf: { x: 1 } }),
      ['x', 'y'],
      { placeOf: 'y' },
    ],
  ])('%s', (_, of, organizationIds, room) => {
    expect(roomFor(of, organizationIds)).toEqual(room);
  });

  const people = fc.array(fc.record({ organizationIds: fc.subarray(['x', 'y', 'z']) }), { maxLength: 12 });
  const classes = fc.record({
    places: fc.option(fc.integer({ min: 3, max: 8 }), { nil: undefined }),
    shares: fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.boolean())
      .map(([n, both]) => [share('x', n), ...(both ? [share('y', 1)] : [])].slice(0, n)),
  });

  it('are never more than there are, and whoever waits does so because none is free for them', () => {
    fc.assert(
      fc.property(classes, people, ({ places: number, shares }, waiting) => {
        const given = shares.reduce((sum, one) => sum + one.places, 0);
        const of = places({ ...(number !== undefined && { places: Math.max(number, given) }), shares });
        const moved = movedUp(of, waiting);
        const after = moved.reduce((now, { room }) => ({ ...now, ...withTaken(now, room) }), of);
        expect(after.taken).toBe(moved.length);
        if (of.places !== undefined) expect(after.taken).toBeLessThanOrEqual(of.places);
        for (const one of shares)
          expect(after.takenOf[one.organizationId] ?? 0).toBeLessThanOrEqual(one.places);
        for (const one of waiting.filter((each) => !moved.some((up) => up.one === each)))
          expect(roomFor(after, one.organizationIds)).toBeUndefined();
      }),
    );
  });

  it('go to whoever asked first of those who may take the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 9 }), (number, waiting) => {
        const queue = Array.from({ length: waiting }, (_, at) => ({ at, organizationIds: [] }));
        const moved = movedUp(places({ places: number }), queue).map(({ one }) => one.at);
        expect(moved).toEqual(queue.slice(0, number).map(({ at }) => at));
      }),
    );
  });

  it('are as before once given up', () => {
    const of = places({ places: 3, shares: [share('x', 1)], taken: 1, takenOf: { x: 1 } });
    for (const room of [{ placeOf: 'x' }, {}]) {
      const after = withFreed({ ...of, ...withTaken(of, room) }, room);
      expect(after).toEqual({ taken: of.taken, takenOf: of.takenOf });
    }
  });
});

describe('who is a new secretary', () => {
  const of = (from: string, today: string) =>
    byPosts(['newSecretary'], {
      grants: [],
      branches: [{ _id: 'b', posts: [{ post: 'secretary', memberId: 'm', name: 'n', from }] }],
      today,
      newForMonths: 6,
    }).map(({ memberId }) => memberId);

  it.each([
    ['2026-05-31', '2026-11-29', ['m']],
    ['2026-05-31', '2026-11-30', []],
    ['2026-08-31', '2027-02-27', ['m']],
    ['2026-08-31', '2027-02-28', []],
  ])('in post since %s, on %s: %j', (from, today, expected) => {
    expect(of(from, today)).toEqual(expected);
  });
});
