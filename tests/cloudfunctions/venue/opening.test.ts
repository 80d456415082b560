import fc from 'fast-check';
import { clashOf, closedFor } from '../../../cloudfunctions/domain/venue/booking';
import type { Booking } from '../../../cloudfunctions/domain/venue/model';
import { audienceOf, isOpenTo } from '../../../cloudfunctions/domain/venue/open-to';
import {
  fitsIn,
  halfHoursFrom,
  hoursOn,
  isOpenAt,
  openDays,
  overlap,
  type Span,
  type VenueSharing,
} from '../../../types/shared/venues';

/** When a venue is open, what clashes, and whom it is open to: tables and properties of pure functions. */

const all = halfHoursFrom('00:00', '23:30');
const spans = fc
  .tuple(fc.nat(46), fc.nat(46))
  .map(([a, b]) => ({ from: all[Math.min(a, b)] ?? '', until: all[Math.max(a, b) + 1] ?? '' }));

/** The half hours of a span, one by one. */
const cells = ({ from, until }: Span) => all.filter((time) => from <= time && time < until);

it('has forty-eight half hours', () => {
  expect(all).toHaveLength(48);
  expect(halfHoursFrom('09:00', '10:30')).toEqual(['09:00', '09:30', '10:00', '10:30']);
});

it('clashes where two spans have a half hour in common, and nowhere else', () => {
  fc.assert(
    fc.property(spans, spans, (one, other) => {
      const shared = cells(one).some((time) => cells(other).includes(time));
      expect(overlap(one, other)).toBe(shared);
      expect(overlap(other, one)).toBe(shared);
    }),
  );
});

it('never lets one half hour go twice, whatever is asked for in whatever order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(spans, fc.boolean()), { maxLength: 12 }), (asked) => {
      const made: Booking[] = [];
      for (const [span, isGivenUp] of asked) {
        if (clashOf(made, span)) continue;
        made.push({
          ...span,
          id: String(made.length),
          organizationId: 'o',
          organizationName: 'o',
          purpose: 'p',
          ...(isGivenUp && { ended: 'cancelled' as const }),
        });
      }
      const standing = made.filter(({ ended }) => !ended).flatMap(cells);
      expect(new Set(standing).size).toBe(standing.length);
    }),
  );
});

/** Open from Monday to Friday, on Saturdays in the morning; closed over a holiday. 23 November 2026 is a Monday. */
const opening = {
  hours: [
    ...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', until: '17:00' })),
    { weekday: 6, from: '09:00', until: '12:00' },
  ],
  closedDays: [{ from: '2026-11-25', until: '2026-11-26', why: '装修' }],
};

it.each([
  ['2026-11-23', '08:59', false],
  ['2026-11-23', '09:00', true],
  ['2026-11-23', '16:59', true],
  ['2026-11-23', '17:00', false],
  ['2026-11-25', '10:00', false],
  ['2026-11-26', '10:00', false],
  ['2026-11-27', '10:00', true],
  ['2026-11-28', '11:30', true],
  ['2026-11-28', '13:00', false],
  ['2026-11-29', '10:00', false],
])('is open on %s at %s: %s', (day, time, isOpen) => {
  expect(isOpenAt(opening, day, time)).toBe(isOpen);
});

it.each([
  ['2026-11-23', '09:00', '17:00', true],
  ['2026-11-23', '08:30', '10:00', false],
  ['2026-11-23', '16:30', '17:30', false],
  ['2026-11-25', '10:00', '11:00', false],
  ['2026-11-28', '11:00', '12:00', true],
  ['2026-11-28', '11:00', '12:30', false],
  ['2026-11-29', '10:00', '11:00', false],
])('on %s takes %s–%s: %s', (day, from, until, fits) => {
  expect(fitsIn(opening, day, { from, until })).toBe(fits);
});

it('offers days on which it is open, and none further than sixty days', () => {
  const days = openDays(opening, '2026-11-23');
  expect(days[0]).toBe('2026-11-23');
  expect(days).not.toContain('2026-11-25');
  expect(days).not.toContain('2026-11-29');
  expect(days.at(-1)).toBe('2027-01-22');
  expect(days.every((day) => hoursOn(opening, day) !== undefined)).toBe(true);
});

it.each([
  ['both', false, undefined],
  ['booking', false, undefined],
  ['walkIn', false, 'VENUE.WALK_IN_ONLY'],
  ['both', true, 'VENUE.ENDED'],
] as const)('of use %s, given up %s, says %s', (use, isGivenUp, code) => {
  const span = { from: '10:00', until: '11:00' };
  expect(closedFor({ ...opening, use, isGivenUp }, '2026-11-23', span)).toBe(code);
});

/** Whom it is open to, by who keeps it and how it is shared; the table is written by hand. */
const ofBranch = ['d', 'north', 'b1'];
const bookers = {
  keeper: { line: ofBranch, formerIds: ['b1'] },
  below: { line: [...ofBranch, 'g'], formerIds: ['g'] },
  sister: { line: ['d', 'north', 'b2'], formerIds: ['b2'] },
  named: { line: ['d', 'south', 'b3'], formerIds: ['b3'] },
  tookInNamed: { line: ['d', 'south', 'b4'], formerIds: ['b4', 'b3'] },
  far: { line: ['d', 'south', 'b5'], formerIds: ['b5'] },
  town: { line: ['d', 'north'], formerIds: ['north'] },
};
type Who = keyof typeof bookers;

it.each<[VenueSharing, string[], Who[]]>([
  ['own', ofBranch, ['keeper', 'below']],
  ['named', ofBranch, ['keeper', 'below', 'named', 'tookInNamed']],
  ['town', ofBranch, ['keeper', 'below', 'sister', 'town']],
  ['district', ofBranch, Object.keys(bookers) as Who[]],
  // What a town keeps for itself is not for everybody below it.
  ['own', ['d', 'north'], ['town']],
  ['named', ['d', 'north'], ['named', 'tookInNamed', 'town']],
  ['town', ['d', 'north'], ['keeper', 'below', 'sister', 'town']],
  ['own', ['d'], []],
])('%s, kept by %j, is open to %j', (sharing, line, who) => {
  const venue = { sharing, shared: [{ id: 'b3', name: 'b3' }] };
  const open = (Object.keys(bookers) as Who[]).filter((one) => isOpenTo(venue, line, bookers[one]));
  expect(open).toEqual(who);
});

it('names nobody of a town or the district for what they keep for themselves', () => {
  expect(audienceOf({ sharing: 'own', shared: [] }, ['d', 'north'])).toEqual([]);
  expect(audienceOf({ sharing: 'town', shared: [] }, ['d'])).toEqual([]);
});
