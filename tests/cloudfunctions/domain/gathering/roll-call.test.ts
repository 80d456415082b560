import fc from 'fast-check';
import { countsInWords } from '../../../../types/shared/attendances';
import { rollCall, type Gathering } from '../../../../cloudfunctions/domain/gathering/roll-call';
import type {
  AttendanceRecord,
  AttendanceRequestRecord,
  RollMember,
} from '../../../../cloudfunctions/domain/gathering/model';

const minute = 60_000;
const startsAt = 1_000 * minute;

const gathering = (change: Partial<Gathering> = {}): Gathering => ({
  startsAt,
  checkInRules: {},
  closedAt: startsAt + 120 * minute,
  ...change,
});

const member = (memberId: string, as: RollMember['as'] = 'expected'): RollMember => ({
  memberId,
  name: memberId,
  status: memberId === 'p' ? 'probationary' : 'full',
  as,
});

const attendance = (memberId: string, change: Partial<AttendanceRecord> = {}) =>
  ({
    memberId,
    name: memberId,
    status: 'full',
    at: startsAt,
    method: 'scan',
    state: 'counts',
    ...change,
  }) as AttendanceRecord;

const request = (memberId: string, kind: string, status = 'granted') =>
  ({ memberId, kind, status }) as AttendanceRequestRecord;

const of = (
  members: RollMember[],
  attendances: AttendanceRecord[],
  requests: AttendanceRequestRecord[] = [],
  change: Partial<Gathering> = {},
) => rollCall(gathering(change), { rolls: [{ members }], attendances, requests });

it('are said in one order and add up: nobody is absent before it is closed', () => {
  const some = fc.nat({ max: 20 });
  fc.assert(
    fc.property(some, some, some, some, fc.boolean(), (present, onLeave, toConfirm, missing, open) => {
      const absent = onLeave + toConfirm + missing;
      const said = countsInWords({ expected: present + absent, present, absent, onLeave, toConfirm }, open);
      const [first, ...others] = said;
      expect(first).toEqual({ word: '应到', figure: others.reduce((sum, { figure }) => sum + figure, 0) });
      expect(said.at(-1)).toEqual({ word: open ? '未到' : '缺席', figure: missing });
    }),
  );
});

describe('the counts', () => {
  const roster = [member('a'), member('b'), member('p'), member('o', 'observer'), member('g', 'guest')];

  it.each([
    ['nobody came', [], [], { expected: 3, present: 0, absent: 3, expectedVoters: 2, presentVoters: 0 }],
    [
      'some came; those who sit in and guests count beside them, strangers not at all',
      ['a', 'p', 'o', 'g', 'x'].map((id) => attendance(id)),
      [],
      { expected: 3, present: 2, absent: 1, observers: 1, guests: 1, expectedVoters: 2, presentVoters: 1 },
    ],
    [
      'what is revoked, refused or waits does not count',
      [
        attendance('a', { state: 'revoked' }),
        attendance('b', { state: 'toConfirm' }),
        attendance('p', { state: 'refused' }),
      ],
      [],
      { expected: 3, present: 0, absent: 3, toConfirm: 1 },
    ],
    [
      'leave counts where it was granted and the person did not come',
      [attendance('a')],
      [request('a', 'leave'), request('b', 'leave'), request('p', 'leave', 'open')],
      { present: 1, absent: 2, onLeave: 1 },
    ],
    [
      'who made up for it stays absent, counted by themselves',
      [attendance('a')],
      [request('b', 'caughtUp'), request('a', 'caughtUp'), request('p', 'caughtUp', 'refused')],
      { present: 1, absent: 2, caughtUp: 1 },
    ],
  ])('%s', (_, attendances, requests, counts) => {
    expect(of(roster, attendances, requests).counts).toMatchObject(counts);
  });

  it('a person whom two branches list is counted once, where they are expected', () => {
    const rolls = [{ members: [member('a', 'guest')] }, { members: [member('a')] }];
    const roll = rollCall(gathering(), { rolls, attendances: [attendance('a')], requests: [] });
    expect(roll.counts).toMatchObject({ expected: 1, present: 1, guests: 0 });
    expect(roll.entries).toHaveLength(1);
  });
});

describe('a standing', () => {
  const late = { checkInRules: { lateAfterMinutes: 10 } };
  const stay = { checkInRules: { minimumStayMinutes: 60 } };
  const at = startsAt + 10 * minute;

  it.each<[string, Partial<AttendanceRecord>, Partial<Gathering>, string, string[]]>([
    ['just in time', { at }, late, 'present', []],
    ['late by a moment', { at: at + 1 }, late, 'present', ['late']],
    ['late where nobody asks', { at: at + 1 }, {}, 'present', []],
    ['written down by a keeper, whenever', { at: at + 1, method: 'byHand' }, late, 'present', []],
    ['made up for a missed check-in', { method: 'makeUp' }, late, 'present', ['makeUp']],
    ['not checked out, while it goes on', {}, { ...stay, closedAt: null }, 'present', []],
    ['not checked out in the end', {}, stay, 'absent', ['notCheckedOut']],
    ['gone a moment too early', { checkedOutAt: startsAt + 60 * minute - 1 }, stay, 'absent', ['leftEarly']],
    ['gone in time', { checkedOutAt: startsAt + 60 * minute }, stay, 'present', []],
    [
      'early, and gone too early: the stay begins with the activity',
      { at: startsAt - 30 * minute, checkedOutAt: startsAt + 40 * minute },
      stay,
      'absent',
      ['leftEarly'],
    ],
    ['vouched for without a check-out', { vouched: true }, stay, 'present', []],
    ['revoked', { state: 'revoked' }, {}, 'absent', ['revoked']],
    ['waiting', { state: 'toConfirm' }, {}, 'toConfirm', []],
  ])('%s', (_, record, change, standing, remarks) => {
    const [entry] = of([member('a')], [attendance('a', record)], [], change).entries;
    expect(entry).toMatchObject({ standing, remarks });
  });

  it('on leave, and absent with what was made up', () => {
    const asked = [request('a', 'leave'), request('b', 'caughtUp')];
    const { entries } = of([member('a'), member('b')], [], asked);
    expect(entries).toMatchObject([
      { standing: 'onLeave', remarks: [] },
      { standing: 'absent', remarks: ['caughtUp'] },
    ]);
  });
});
