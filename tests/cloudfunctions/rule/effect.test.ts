import { ruleBookOf, type Amendment } from '../../../cloudfunctions/domain/rules/book';
import { allPractices, allRules, type NumberId } from '../../../cloudfunctions/domain/rules/registry';
import { ruleTitles } from '../../../cloudfunctions/domain/rules/titles';
import { effectOf, recountable, type BranchFacts } from '../../../cloudfunctions/rule/effect';

const day = '2027-01-01';
const printed = ruleBookOf([]);

const withNumber = (rule: string, value: number) => {
  const one: Amendment = {
    _id: 'one',
    change: { of: 'rule', rule, value },
    from: day,
    document: '文1号',
    at: 1,
    confirmed: { at: 2 },
    takenBack: null,
  };
  return ruleBookOf([one]);
};

const branch = (id: string, more: Partial<BranchFacts['elected']> = {}, groups = 0): BranchFacts => {
  const elected = {
    kind: 'branch' as const,
    fullMembers: 6,
    probationaryMembers: 0,
    units: 3,
    committeeSize: 0,
    vacantPosts: 0,
    termEndsOn: undefined,
    ...more,
  };
  return { id, townId: 'town', elected, structure: { fullMembers: elected.fullMembers, groups } };
};

/** One of each size, so that whatever number moves by one moves somebody. */
const all = [
  ...Array.from({ length: 60 }, (_, size) => branch(`size-${size}`, { fullMembers: size }, 1)),
  ...Array.from({ length: 10 }, (_, size) => branch(`units-${size}`, { units: size })),
  ...Array.from({ length: 10 }, (_, size) => branch(`of-${size}`, { fullMembers: 20, committeeSize: size })),
  ...Array.from({ length: 12 }, (_, month) =>
    branch(`term-${month}`, { termEndsOn: `2027-${String(month + 1).padStart(2, '0')}-15` }),
  ),
];

it.each([
  ['committeeFromFull', 9, 2, 'committeeMeeting', { more: 0, fewer: 2 }],
  ['branchFullMembers', 4, 1, 'TOO_FEW_FULL_MEMBERS', { more: 1, fewer: 0 }],
  ['branchMembersAtMost', 57, 7, 'TOO_MANY_MEMBERS', { more: 0, fewer: 7 }],
  ['jointBranchUnitsAtMost', 6, 1, 'TOO_MANY_UNITS', { more: 0, fewer: 1 }],
  ['themeDays', 2, 92, 'themeDay', { more: 92, fewer: 0 }],
  ['termReminderMonths', 7, 1, 'TERM_ENDING', { more: 1, fewer: 0 }],
] as const)('%s becomes %i: %i branches', (rule, value, changed, what, counted) => {
  const effect = effectOf(all, [printed, withNumber(rule, value)], day);
  expect(effect.changed).toBe(changed);
  expect(effect.changes).toContainEqual({ what, ...counted });
  expect(effect.towns.get('town')).toEqual({ branches: all.length, changed });
});

const numbers = [...allRules, ...allPractices].filter(({ value }) => value !== undefined);

it('a number that is said to be recountable moves somebody, and no other does', () => {
  const moved = numbers.filter(({ id, value = 0 }) =>
    [value + 1, value - 1, value * 2].some(
      (next) => effectOf(all, [printed, withNumber(id, next)], day).changed > 0,
    ),
  );
  expect(moved.map(({ id }) => id).sort()).toEqual([...recountable].sort());
});

it('every number has a unit and a range in which it lies; nothing else has', () => {
  for (const [id, { range, unit, name, usedIn }] of Object.entries(ruleTitles)) {
    const value = printed.numberOn(id as NumberId, day);
    expect([id, range !== undefined, unit !== undefined]).toEqual([
      id,
      value !== undefined,
      value !== undefined,
    ]);
    expect([id, name.length > 0, usedIn.length > 0]).toEqual([id, true, true]);
    if (range && value !== undefined)
      expect([id, range[0] <= value && value <= range[1]]).toEqual([id, true]);
  }
});
