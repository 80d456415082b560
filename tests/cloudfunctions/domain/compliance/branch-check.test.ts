import {
  checkOf,
  dutyState,
  type CheckFacts,
} from '../../../../cloudfunctions/domain/compliance/branch-check';
import { ruleBookOf } from '../../../../cloudfunctions/domain/rules/book';
import type { BranchCheckRecord } from '../../../../cloudfunctions/domain/compliance/model';
import type { ActivityKind } from '../../../../types/shared/activities';

/** What a branch owes, while it changes. */

const branch = { _id: 'b', path: '/d/t/b/' };
const month = '2026-11';
const rules = ruleBookOf([]);

const facts = (fullMembers: number, groups = 0, held: Record<string, ActivityKind[]> = {}): CheckFacts => ({
  branch,
  rules,
  structure: { fullMembers, groups },
  held: Object.entries(held).map(([of, kinds]) => ({
    month: of,
    kinds: Object.fromEntries(kinds.map((kind) => [kind, { held: 1, expected: 1, present: 1 }])),
  })),
});

/** The branch as it was seen one time after another in a month, with so many full members. */
function seen(sizes: number[], of = month): BranchCheckRecord {
  let check: BranchCheckRecord | undefined;
  for (const size of sizes) check = checkOf(of, facts(size), { current: check });
  return check as BranchCheckRecord;
}

const committee = ({ duties }: BranchCheckRecord) =>
  duties.find(({ kind }) => kind === 'committeeMeeting')?.exempt ?? 'due';

it.each([
  ['seven all along', [7, 7], 'due'],
  ['six all along', [6, 6], 'NO_COMMITTEE'],
  ['a seventh joins within the month', [6, 7], 'FROM_NEXT_PERIOD'],
  ['one of seven leaves within the month', [7, 6], 'NO_COMMITTEE'],
  ['one leaves, another joins', [7, 6, 7], 'due'],
  ['one joins and leaves', [6, 7, 6], 'NO_COMMITTEE'],
])('%s: committee meetings %j → %s', (_, sizes, what) => {
  expect(committee(seen(sizes))).toBe(what);
});

it('the month after, a branch that grew owes committee meetings from its first day', () => {
  expect(committee(seen([7], '2026-12'))).toBe('due');
});

it.each([
  ['before the month', Date.UTC(2026, 9, 20), 'themeDay', undefined],
  ['within the month', Date.UTC(2026, 10, 2, 1), 'themeDay', 'FROM_NEXT_PERIOD'],
  ['in the last month of the quarter', Date.UTC(2026, 11, 3), 'generalMeeting', 'FROM_NEXT_PERIOD'],
  ['within the quarter, before its last month', Date.UTC(2026, 10, 2), 'generalMeeting', undefined],
])('a branch created %s', (_, createdAt, kind, exempt) => {
  const check = checkOf(month, { ...facts(7), branch: { ...branch, createdAt } }, {});
  expect(check.duties.find((duty) => duty.kind === kind)?.exempt).toBe(exempt);
});

it('counts what was held in the whole quarter and year, and in the month alone what is due monthly', () => {
  const check = checkOf(
    month,
    facts(7, 0, { '2026-10': ['generalMeeting', 'themeDay'], '2026-03': ['organizationalLife'] }),
    {},
  );
  expect(check.lacks).toEqual({ committeeMeeting: 1, partyLecture: 1, themeDay: 1, democraticReview: 1 });
  expect(check.missing).toEqual({ month: 2, quarter: 1, year: 1 });
});

/** What the groups of a branch owe and held of a month, seen with some groups first and others last. */
function groupsIn(first: string[], last: string[], byGroup: Record<string, number>) {
  const made = (groupIds: string[]) => ({ fullMembers: 5, groups: groupIds.length, groupIds });
  const known = { ...facts(5), structure: made(last) };
  const held = Object.values(byGroup).reduce((sum, one) => sum + one, 0);
  known.held = [{ month, kinds: { groupMeeting: { held, expected: 1, present: 1, byGroup } } }];
  const seenFirst = checkOf(month, { ...known, structure: made(first) }, {});
  const current = checkOf(month, known, { current: seenFirst });
  const duty = current.duties.find(({ kind }) => kind === 'groupMeeting');
  const { overdue } = checkOf('2026-12', known, { previous: current });
  return [
    duty?.exempt ?? duty?.times,
    duty?.held,
    overdue.filter(({ kind }) => kind === 'groupMeeting').map(({ held, times }) => [held, times]),
  ];
}

it.each([
  ['one of two met', ['a', 'b'], ['a', 'b'], { a: 1 }, [2, 1, [[1, 2]]]],
  ['one met twice', ['a', 'b'], ['a', 'b'], { a: 2 }, [2, 1, [[1, 2]]]],
  ['both met', ['a', 'b'], ['a', 'b'], { a: 1, b: 1 }, [2, 2, []]],
  ['one met and was closed', ['a', 'b', 'c'], ['a', 'b'], { a: 1, c: 1 }, [2, 1, [[1, 2]]]],
  ['a new one met for an old one', ['a', 'b'], ['a', 'b', 'c'], { a: 1, c: 1 }, [2, 1, [[1, 2]]]],
  ['one was closed and another came', ['a', 'b'], ['a', 'c'], { b: 1, c: 1 }, [1, 0, [[0, 1]]]],
  ['all are new', ['a'], ['b'], { b: 1 }, ['FROM_NEXT_PERIOD', 1, []]],
  ['none is left', ['a'], [], { a: 1 }, ['NO_GROUPS', 0, []]],
] as const)('groups: %s', (_, first, last, byGroup, what) => {
  expect(groupsIn([...first], [...last], byGroup)).toEqual(what);
});

it('groups: what was written before they were named counts every group that met', () => {
  const known = facts(5, 2);
  known.held = [
    { month, kinds: { groupMeeting: { held: 2, expected: 1, present: 1, byGroup: { a: 1, b: 1 } } } },
  ];
  const { duties } = checkOf(month, known, {});
  expect(duties.find(({ kind }) => kind === 'groupMeeting')).toMatchObject({ times: 2, held: 2 });
});

it('what was missed stays as it was judged, and is gone once it is found to have been held', () => {
  const november = seen([7]);
  const later = (held: Record<string, ActivityKind[]>) =>
    checkOf('2026-12', facts(3, 0, held), { previous: november }).overdue.map(({ kind }) => kind);
  expect(later({})).toEqual(['committeeMeeting', 'themeDay']);
  expect(later({ '2026-11': ['themeDay'] })).toEqual(['committeeMeeting']);
});

it('after a quarter, what the quarter asked for is overdue too', () => {
  const december = seen([3], '2026-12');
  const january = checkOf('2027-01', facts(3), { previous: december });
  expect(january.overdue.map(({ period }) => period).sort()).toEqual([
    '2026',
    '2026',
    '2026-12',
    '2026-Q4',
    '2026-Q4',
  ]);
});

it.each([
  ['2026-11-22', 'open'],
  ['2026-11-23', 'soon'],
  ['2026-11-30', 'soon'],
  ['2026-12-01', 'overdue'],
])('on %s a meeting due by the end of November is %s', (today, state) => {
  const duty = seen([3]).duties.find(({ kind }) => kind === 'themeDay');
  expect(duty && dutyState(duty, today)).toBe(state);
});
