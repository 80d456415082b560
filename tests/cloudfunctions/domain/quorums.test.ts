import { ruleBookOf } from '../../../cloudfunctions/domain/rules/book';
import { hasQuorum } from '../../../cloudfunctions/domain/rules/quorums';

const rules = ruleBookOf([]);

it.each([
  [0, 3, false],
  [1, 3, false],
  [2, 3, true],
  [2, 4, true],
  [2, 5, false],
  [3, 5, true],
  [3, 7, false],
  [4, 7, true],
])('%i of a committee of %i: %s', (present, expected, enough) => {
  expect(hasQuorum({ kind: 'committeeMeeting', day: '2026-11-23' }, { expected, present }, rules)).toBe(
    enough,
  );
});

it('is asked of no other kind, nor before the regulation took effect', () => {
  const few = { expected: 9, present: 1 };
  expect(hasQuorum({ kind: 'generalMeeting', day: '2026-11-23' }, few, rules)).toBeUndefined();
  expect(hasQuorum({ kind: 'committeeMeeting', day: '2018-10-27' }, few, rules)).toBeUndefined();
});
