import fc from 'fast-check';
import { ruleBookOf } from '../../../cloudfunctions/domain/rules/book';
import { isWorkDay } from '../../../cloudfunctions/domain/rules/work-days';
import {
  afterRating,
  dueDay,
  isLate,
  mayAskExtension,
  mayObject,
  watched,
} from '../../../cloudfunctions/domain/serviceRequest/rules';
import { addDays } from '../../../types/shared/calendar';
import { requestRatings, requestStatuses } from '../../../types/shared/service-requests';

/** When a request is due and late, and what may be done. */

const { workYears: years } = ruleBookOf([]);

it.each([
  // A week of work days, the day it was given not counted.
  ['2026-11-23', 7, undefined, '2026-12-02', false],
  // Over the Spring Festival of 2026: 15 to 23 February off, 14 and 28 February worked.
  ['2026-02-12', 3, undefined, '2026-02-24', false],
  ['2026-02-13', 1, undefined, '2026-02-14', false],
  ['2026-02-27', 1, undefined, '2026-02-28', false],
  // Over the National Day of 2026.
  ['2026-09-30', 1, undefined, '2026-10-08', false],
  // Into a year whose notice is not known: 暂算.
  ['2026-12-30', 3, undefined, '2027-01-04', true],
  // What was put off is known, whatever year it is in.
  ['2026-12-30', 3, '2027-01-20', '2027-01-20', false],
] as const)(
  'what was given on %s for %i work days (put off to %s) is due on %s',
  (assignedOn, workDays, extendedTo, dueOn, dueProvisional) =>
    expect(dueDay({ assignedOn, workDays, ...(extendedTo && { extendedTo }) }, years)).toEqual({
      dueOn,
      dueProvisional,
    }),
);

it('has no day until it was given to somebody', () => expect(dueDay({}, years)).toBeUndefined());

it('is due on a work day, after so many of them, and late from the day after', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 60 }), (offset, workDays) => {
      const assignedOn = addDays('2026-01-01', offset);
      const given = { assignedOn, workDays };
      const { dueOn = '' } = dueDay(given, years) ?? {};
      expect(isWorkDay(dueOn, years)).toBe(true);
      expect(dueOn > assignedOn).toBe(true);
      const late = (today: string, isOpen = true) => isLate({ ...given, isOpen }, years, today);
      expect([late(dueOn), late(addDays(dueOn, 1)), late(addDays(dueOn, 9), false)]).toEqual([
        false,
        true,
        false,
      ]);
      const { helpOn, remindOn } = watched(dueOn, assignedOn);
      expect([helpOn > dueOn, remindOn > assignedOn, remindOn <= helpOn]).toEqual([true, true, true]);
    }),
  );
});

it('goes back only in the first days, unless something was written down', () => {
  const at = (today: string, more: object = {}) =>
    mayObject(
      { status: 'assigned', assignedOn: '2026-09-30', assignerId: 'd', ...more },
      { days: 1, years, today },
    );
  // The one work day after 30 September is 8 October.
  expect([at('2026-09-30'), at('2026-10-08'), at('2026-10-09')]).toEqual([true, true, false]);
  for (const status of requestStatuses) expect(at('2026-09-30', { status })).toBe(status === 'assigned');
  expect(at('2026-09-30', { assignerId: undefined })).toBe(false);
});

it('is put off only before its day, once at a time', () => {
  const at = (today: string, more: object = {}) =>
    mayAskExtension({ status: 'doing', assignedOn: '2026-11-23', workDays: 7, ...more }, years, today);
  expect([at('2026-12-01'), at('2026-12-02'), at('2026-12-03')]).toEqual([true, false, false]);
  expect(at('2026-12-01', { extension: { reason: '', to: '', at: 0 } })).toBe(false);
  for (const status of requestStatuses)
    expect(at('2026-12-01', { status })).toBe(status === 'assigned' || status === 'doing');
});

it('is done again only where it will not do and that is wanted', () => {
  for (const rating of requestRatings)
    for (const again of [true, false])
      expect(afterRating(rating, again)).toBe(rating === 'poor' && again ? 'doing' : 'closed');
});
