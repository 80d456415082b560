import type * as z from 'zod';
import { contracts } from '../../types';
import type { Action } from '../../types/contract';
import { addMonths, lastDayOf } from '../../types/shared/calendar';
import { placesOf } from '../support/inputs';

/** A day that is given may not lie where what is reckoned from it is no day any more: a term, a deadline, a publicity. */

const takes = (leaf: z.ZodType, value: string): boolean => leaf.safeParse(value).success;

/** A leaf that takes calendar days, and not just any text. */
const isDay = (leaf: z.ZodType): boolean => takes(leaf, '2026-11-23') && !takes(leaf, '2026-13-45');

const placesWhere = (isOne: (leaf: z.ZodType) => boolean): string[] =>
  Object.values(contracts).flatMap(({ context, actions }) =>
    Object.entries(actions as Record<string, Action>).flatMap(([name, { input }]) =>
      placesOf(input, isOne).map((place) => `${context}.${name} ${place.join('.')}`),
    ),
  );

it('every input takes the days from the founding of the Party up to 2100, and no others', () => {
  const days = placesWhere(isDay);
  expect(days.length).toBeGreaterThan(60);
  for (const [day, is] of [
    ['0001-01-01', false],
    ['1920-12-31', false],
    ['1921-01-01', true],
    ['2100-12-31', true],
    ['2101-01-01', false],
    ['9999-12-31', false],
  ] as const)
    expect([day, placesWhere((leaf) => isDay(leaf) && takes(leaf, day))]).toEqual([day, is ? days : []]);
});

it('what is reckoned from the last of them is a day', () => {
  expect([addMonths('2100-12-31', 12 * 70), lastDayOf('2100-12')]).toEqual(['2170-12-31', '2100-12-31']);
});
