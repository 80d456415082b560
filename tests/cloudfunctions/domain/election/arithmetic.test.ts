import fc from 'fast-check';
import {
  candidatesAtLeast,
  electedBy,
  moreThanHalf,
  outcomeOf,
  shareOf,
} from '../../../../types/shared/elections';

/** The numbers of an election, in whole numbers. */

it.each([
  [1, 2],
  [2, 3],
  [3, 4],
  [4, 5],
  [5, 6],
  [6, 8],
  [7, 9],
  [9, 11],
  [11, 14],
])('for %i seats at least %i candidates', (seats, least) => {
  expect(candidatesAtLeast(seats, 20)).toBe(least);
});

describe.each(Array.from({ length: 60 }, (_, index) => index + 1))('of %i', (n) => {
  it('a fifth more, four fifths, and more than half are the least that are enough', () => {
    const m = candidatesAtLeast(n, 20);
    expect(m).toBe(Math.floor((6 * n + 4) / 5));
    expect([5 * m >= 6 * n, 5 * (m - 1) >= 6 * n]).toEqual([true, false]);
    const present = shareOf(n, 80);
    expect([5 * present >= 4 * n, 5 * (present - 1) >= 4 * n]).toEqual([true, false]);
    const yes = moreThanHalf(n);
    expect([2 * yes > n, 2 * (yes - 1) > n]).toEqual([true, false]);
  });
});

const votesOf = (...yes: number[]) => yes.map((one, index) => ({ memberId: `m${index}`, yes: one }));

it.each([
  ['all seats are filled', votesOf(9, 8, 7, 2), 3, { elected: ['m0', 'm1', 'm2'], tied: [], left: 0 }],
  ['most votes first, however they stand', votesOf(6, 9, 7), 2, { elected: ['m1', 'm2'], tied: [], left: 0 }],
  ['a tie at the last seat', votesOf(9, 7, 7, 2), 2, { elected: ['m0'], tied: ['m1', 'm2'], left: 1 }],
  ['a tie of three for two seats', votesOf(7, 7, 7), 2, { elected: [], tied: ['m0', 'm1', 'm2'], left: 2 }],
  ['a tie that fits', votesOf(9, 7, 7), 3, { elected: ['m0', 'm1', 'm2'], tied: [], left: 0 }],
  ['a tie below the line is none', votesOf(9, 8, 5, 5), 3, { elected: ['m0', 'm1'], tied: [], left: 1 }],
  ['nobody', votesOf(5, 4), 1, { elected: [], tied: [], left: 1 }],
])('%s', (_, votes, seats, elected) => {
  expect(electedBy(votes, seats, 6)).toEqual(elected);
});

it.each([
  // Of 11 expected 9 are there: 6 are more than half of all, 5 of those there.
  ['both readings say the same', votesOf(8, 6, 2), 2, false],
  ['they differ about one', votesOf(8, 5, 2), 2, true],
  ['they differ about a tie', votesOf(8, 5, 5), 2, true],
  ['one that would not be elected anyhow makes no difference', votesOf(8, 7, 5), 2, false],
])('%s', (_, votes, seats, differ) => {
  expect(outcomeOf({ votes, seats }, { expected: 11, present: 9 }).differ).toBe(differ);
});

it('who is elected is well defined: never more than seats, never below the line, never past a better or an equal one', () => {
  const numbers = fc.record({
    expected: fc.integer({ min: 1, max: 60 }),
    seats: fc.integer({ min: 1, max: 11 }),
    yes: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 14 }),
  });
  fc.assert(
    fc.property(numbers, ({ expected, seats, yes }) => {
      const votes = votesOf(...yes.map((one) => Math.min(one, expected)));
      const present = shareOf(expected, 80);
      const { byExpected, byPresent } = outcomeOf({ votes, seats }, { expected, present });
      const yesOf = (id: string) => votes.find(({ memberId }) => memberId === id)?.yes ?? 0;
      for (const [{ elected, tied, left }, line] of [
        [byExpected, expected],
        [byPresent, present],
      ] as const) {
        expect(elected.length + left).toBe(seats);
        expect([...elected, ...tied].every((id) => 2 * yesOf(id) > line)).toBe(true);
        expect(tied.length === 0 || tied.length > left).toBe(true);
        const others = votes.filter(({ memberId }) => !elected.includes(memberId));
        const least = Math.min(...elected.map(yesOf));
        expect(others.every((one) => one.yes < least || elected.length === 0)).toBe(true);
        // What is left over is left over because nobody else is past the line, or because of a tie.
        if (left > 0 && tied.length === 0) expect(others.some((one) => 2 * one.yes > line)).toBe(false);
      }
      // Who is elected by more than half of all is never below the line of those there.
      expect(byExpected.elected.every((id) => 2 * yesOf(id) > present)).toBe(true);
      // The order in which names stand changes nothing.
      const sorted = (ids: string[]) => [...ids].sort();
      const turned = outcomeOf({ votes: votes.toReversed(), seats }, { expected, present });
      expect(sorted(turned.byExpected.elected)).toEqual(sorted(byExpected.elected));
      expect(sorted(turned.byExpected.tied)).toEqual(sorted(byExpected.tied));
    }),
  );
});
