import { placeRows, type Branch } from '../../../cloudfunctions/roster/branches';
import { matchRows, type Gone, type Known, type MatchedRow } from '../../../cloudfunctions/roster/match';
import { planRows } from '../../../cloudfunctions/roster/plan';
import type { RosterRow } from '../../../cloudfunctions/roster/reading/reading';
import { environment } from '../../../scripts/cloud';
import type { MemberRecord } from '../../../cloudfunctions/domain/membership/model';
import { named } from '../../../cloudfunctions/domain/membership/naming';

Object.assign(process.env, environment);

const first: Branch = { _id: 'b1', name: '启云公司党支部', path: '/d/t/b1/' };
const second: Branch = { _id: 'b2', name: '恒晟公司党支部', path: '/d/t/b2/' };
const branches = [first, second];

const phoneOf = (digit: number): string => `1381234567${digit}`;

/** A member of the first branch; `digit` is the last of the phone number. */
const member = (
  _id: string,
  name: string,
  digit?: number,
  changes: Partial<MemberRecord> = {},
): MemberRecord => ({
  _id,
  ...named(name),
  status: 'full',
  state: 'active',
  organizationId: first._id,
  orgPath: first.path,
  ...(digit !== undefined && {
    phone: { sealed: 's', fingerprint: `f${phoneOf(digit)}`, tail: phoneOf(digit).slice(-4) },
  }),
  ...changes,
});

type Said = Partial<RosterRow> & { name: string };

const columns = { name: 'A', phone: 'B', branch: 'C', status: 'D', joinedOn: 'E', fullOn: 'F' };

const rowsOf = (said: Said[]): RosterRow[] =>
  said.map((one, index) => ({
    sheet: '名册',
    row: index + 2,
    panel: 0,
    typedName: one.name,
    branch: '',
    status: 'full',
    doubts: [],
    columns,
    ...one,
  }));

const plan = (said: Said[], members: MemberRecord[], more: Partial<Known> = {}) => {
  const rows: MatchedRow[] = placeRows(rowsOf(said), branches, first).map((row) => ({
    ...row,
    ...(row.phone && { fingerprint: `f${row.phone}` }),
  }));
  return planRows(matchRows(rows, { members, gone: [], ...more }), members, 'i');
};

const outcome = (said: Said[], known: MemberRecord[], more: Partial<Known> = {}) =>
  plan(said, known, more).map(({ kind, memberId, problems: [problem] }) => {
    if (problem?.asks) return `${problem.cell} ${problem.code}`;
    return memberId ? `${kind} ${memberId}` : kind;
  });

describe('who is meant by a row', () => {
  it.each<[string, Said[], MemberRecord[], string[]]>([
    ['nobody yet', [{ name: '王芳' }], [], ['add']],
    ['the one of that name', [{ name: '王芳' }], [member('m', '王芳')], ['unchanged']],
    [
      'the one of that number',
      [{ name: '王芳', phone: phoneOf(1) }],
      [member('m', '王芳', 1)],
      ['unchanged'],
    ],
    [
      'the one of that name, who gains a number',
      [{ name: '王芳', phone: phoneOf(1) }],
      [member('m', '王芳')],
      ['change m'],
    ],
    [
      'the one of that masked number',
      [{ name: '王芳', phoneTail: '5672' }],
      [member('m', '王芳', 1), member('n', '王芳', 2)],
      ['unchanged'],
    ],
    [
      'nobody, when a masked number is nobody’s',
      [{ name: '王芳', phoneTail: '9999' }],
      [member('m', '王芳', 1)],
      ['B2 PHONE_UNKNOWN'],
    ],
    [
      'two of one name by their numbers',
      [
        { name: '王芳', phone: phoneOf(1) },
        { name: '王芳', phone: phoneOf(2) },
      ],
      [member('m', '王芳', 1)],
      ['unchanged', 'add'],
    ],
    [
      'two of one name, both new',
      [
        { name: '王芳', phone: phoneOf(1) },
        { name: '王芳', phone: phoneOf(2) },
      ],
      [],
      ['add', 'add'],
    ],
    [
      'one of two on the roster, unclear which',
      [{ name: '王芳' }],
      [member('m', '王芳', 1), member('n', '王芳', 2)],
      ['A2 SAME_NAME'],
    ],
    [
      'two of one name without numbers that differ',
      [{ name: '王芳', joinedOn: '2020-01-01' }, { name: '王芳' }],
      [],
      ['A2 SAME_NAME', 'A3 SAME_NAME'],
    ],
    [
      'one without a number beside one with',
      [{ name: '王芳', phone: phoneOf(1) }, { name: '王芳' }],
      [],
      ['A2 SAME_NAME', 'A3 SAME_NAME'],
    ],
    [
      'two with numbers, one without on the roster',
      [
        { name: '王芳', phone: phoneOf(1) },
        { name: '王芳', phone: phoneOf(2) },
      ],
      [member('m', '王芳')],
      ['A2 SAME_NAME_ON_ROSTER', 'A3 SAME_NAME_ON_ROSTER'],
    ],
    [
      'the same name with another number',
      [{ name: '王芳', phone: phoneOf(2) }],
      [member('m', '王芳', 1)],
      ['B2 SAME_NAME_OTHER_PHONE'],
    ],
    ['the same row again', [{ name: '王芳' }, { name: '王芳' }], [], ['add', 'A3 DUPLICATE_IN_FILE']],
    [
      'the same number again',
      [
        { name: '王芳', phone: phoneOf(1) },
        { name: '王芳', phone: phoneOf(1) },
      ],
      [],
      ['add', 'A3 DUPLICATE_IN_FILE'],
    ],
    [
      'a number of two names',
      [
        { name: '王芳', phone: phoneOf(1) },
        { name: '李强', phone: phoneOf(1) },
      ],
      [],
      ['add', 'B3 PHONE_TWICE'],
    ],
    [
      'a number of another on the roster',
      [{ name: '李强', phone: phoneOf(1) }],
      [member('m', '王芳', 1)],
      ['B2 PHONE_OF_ANOTHER'],
    ],
    [
      'somebody who is listed in another branch of the same file’s',
      [{ name: '王芳', phone: phoneOf(1) }],
      [member('m', '王芳', 1, { organizationId: second._id, orgPath: second.path })],
      ['A2 LISTED_ELSEWHERE'],
    ],
    [
      'a namesake in another branch',
      [{ name: '王芳' }],
      [member('m', '王芳', 1, { organizationId: second._id })],
      ['add'],
    ],
    [
      'the one of that name with another dot in it',
      [{ name: '买买提• 阿不都' }],
      [member('m', '买买提·阿不都')],
      ['unchanged'],
    ],
    [
      'an officer',
      [{ name: '王芳', phone: phoneOf(1) }],
      [member('m', '王芳', 1, { state: 'officer' })],
      ['add'],
    ],
  ])('%s', (_, said, known, expected) => {
    expect(outcome(said, known)).toEqual(expected);
  });

  it('changes only what the file tells, and remembers what was', () => {
    const known = [member('m', '王芳', undefined, { status: 'probationary', joinedOn: '2020-01-01' })];
    const [change] = plan([{ name: '王芳', fullOn: '2021-01-01', phone: phoneOf(1) }], known);
    expect(change).toMatchObject({
      kind: 'change',
      memberId: 'm',
      orgPath: first.path,
      before: { status: 'probationary', fullOn: null, phone: null },
      after: { status: 'full', fullOn: '2021-01-01', phone: { tail: '5671' } },
    });
    expect(change?.after).not.toHaveProperty('joinedOn');
    expect(JSON.stringify(change)).not.toContain(phoneOf(1));
  });

  it('gives every new person an id that follows from nothing', () => {
    const said = [
      { name: '王芳', phone: phoneOf(1) },
      { name: '王芳', phone: phoneOf(2) },
    ];
    const ids = () => plan(said, []).map((row) => row.member?._id);
    expect(new Set([...ids(), ...ids()]).size).toBe(4);
  });

  it('asks whether somebody new is a full or a probationary member, and nobody who is known', () => {
    const open = { code: 'STATUS_WEAK', cell: 'D2', field: 'status', todo: 'CHOOSE', asks: true } as const;
    const { status: _, ...nameless } = { name: '王芳', status: undefined, doubts: [open] };
    const rows = rowsOf([nameless]).map(({ status: _none, ...row }) => row);
    const planned = (members: MemberRecord[]) => {
      const placed = placeRows(rows, branches, first);
      return planRows(matchRows(placed, { members, gone: [] }), members, 'i').map(({ kind }) => kind);
    };
    expect(planned([])).toEqual(['problem']);
    expect(planned([member('m', '王芳')])).toEqual(['unchanged']);
  });
});

describe('who was on the roster and is not any more', () => {
  const went = (why: Gone['why'], digit?: number): Gone => ({
    branchId: first._id,
    memberId: 'm',
    nameKey: '王芳',
    why,
    ...(digit !== undefined && { fingerprint: `f${phoneOf(digit)}` }),
  });
  const there = member('m', '王芳', 1, { organizationId: second._id, orgPath: second.path });
  it.each<[string, Said, MemberRecord[], Partial<Known>, string]>([
    [
      'is not brought in again after a transfer',
      { name: '王 芳' },
      [],
      { gone: [went('TRANSFERRED_OUT')] },
      'gone',
    ],
    [
      'nor where both branches are looked at, by the number',
      { name: '王芳', phone: phoneOf(1) },
      [there],
      { gone: [went('TRANSFERRED_OUT', 1)] },
      'gone',
    ],
    ['nor by the name', { name: '王芳' }, [there], { gone: [went('TRANSFERRED_OUT', 1)] }, 'gone'],
    [
      'a namesake with another number is new',
      { name: '王芳', phone: phoneOf(2) },
      [],
      { gone: [went('TRANSFERRED_OUT', 1)] },
      'add',
    ],
    ['is asked about after leaving', { name: '王芳' }, [], { gone: [went('HAS_LEFT')] }, 'A2 HAS_LEFT'],
    ['comes back by an answer', { name: '王芳' }, [], { gone: [went('HAS_LEFT')], ofLeft: 'add' }, 'add'],
    [
      'stays away by an answer',
      { name: '王芳' },
      [],
      { gone: [went('HAS_LEFT')], ofLeft: 'leaveOut' },
      'gone',
    ],
  ])('%s', (_, said, members, more, expected) => {
    expect(outcome([said], members, more)).toEqual([expected]);
  });
});

describe('where a row belongs', () => {
  const place = (branch: string, among = branches, own?: Branch) => {
    const [row] = placeRows(rowsOf([{ name: '王芳', branch }]), among, own);
    return row?.at?._id ?? row?.problems.map(({ cell, code }) => `${cell} ${code}`).join();
  };
  it.each([
    ['启云公司党支部', 'b1'],
    ['启云公司 党支部', 'b1'],
    ['中共启云公司支部委员会', 'b1'],
    ['恒晟公司支部', 'b2'],
    ['', 'C2 BRANCH_MISSING'],
    ['别的党支部', 'C2 BRANCH_UNKNOWN'],
    ['__proto__', 'C2 BRANCH_UNKNOWN'],
  ])('%j, in a town’s roster: %s', (branch, expected) => {
    expect(place(branch)).toBe(expected);
  });

  it('is unclear when two branches have the name', () => {
    expect(place('启云公司党支部', [...branches, { ...first, _id: 'b3' }])).toBe('C2 BRANCH_AMBIGUOUS');
  });

  it('is found by the name it had before, unless another has that now', () => {
    const renamed = { ...first, name: '启云智能党支部', formerNames: ['启云公司党支部'] };
    expect(place('启云公司党支部', [renamed, second])).toBe('b1');
    expect(place('启云公司支部', [renamed], renamed)).toBe('b1');
    expect(place('启云公司党支部', [renamed, { ...second, name: '启云公司党支部' }])).toBe('b2');
  });

  it.each([
    ['', 'b1'],
    ['启云公司党支部', 'b1'],
    ['恒晟公司党支部', 'C2 BRANCH_MISMATCH'],
  ])('%j, in the branch’s own roster: %s', (branch, expected) => {
    expect(place(branch, [first], first)).toBe(expected);
  });
});
