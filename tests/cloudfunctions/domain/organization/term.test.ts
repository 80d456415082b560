import fc from 'fast-check';
import { termEndOf, termStanding } from '../../../../cloudfunctions/domain/organization/term';
import { warningsOf } from '../../../../cloudfunctions/domain/organization/warnings';
import { ruleBookOf } from '../../../../cloudfunctions/domain/rules/book';
import { addDays, addMonths } from '../../../../types/shared/calendar';

/** How long a term is, and what is said of its end when. */

const rules = ruleBookOf([]);

it.each([
  ['branch', 'ordinary', '2024-03-01', '2027-03-01'],
  ['generalBranch', 'ordinary', '2024-03-01', '2027-03-01'],
  ['committee', 'ordinary', '2024-03-01', '2029-03-01'],
  ['branch', 'village', '2021-01-15', '2026-01-15'],
  ['committee', 'village', '2021-01-15', '2026-01-15'],
  ['branch', 'ordinary', '2024-02-29', '2027-02-28'],
  ['branch', 'village', '2024-02-29', '2029-02-28'],
] as const)('a %s (%s) elected on %s stays until %s', (kind, place, electedOn, endsOn) => {
  expect(termEndOf({ kind, place, electedOn }, rules)).toBe(endsOn);
});

it('a district that lays another term down for a day is followed from that day', () => {
  const change = { of: 'rule' as const, rule: 'branchTerm' as const, value: 5 };
  const book = ruleBookOf([
    { _id: 'x', change, from: '2026-12-01', document: '文件', at: 1, confirmed: { at: 2 }, takenBack: null },
  ]);
  const endFor = (electedOn: string) => termEndOf({ kind: 'branch', place: 'ordinary', electedOn }, book);
  expect([endFor('2026-11-30'), endFor('2026-12-01')]).toEqual(['2029-11-30', '2031-12-01']);
});

const standing = (today: string, endsOn = '2026-12-31', temporary = false) =>
  termStanding({ kind: 'branch', termEndsOn: endsOn, temporary }, today, rules)?.stage;

it.each([
  ['2026-06-29', undefined],
  ['2026-06-30', { months: 6, on: '2026-06-30' }],
  ['2026-09-29', { months: 6, on: '2026-06-30' }],
  ['2026-09-30', { months: 3, on: '2026-09-30' }],
  ['2026-11-29', { months: 3, on: '2026-09-30' }],
  ['2026-11-30', { months: 1, on: '2026-11-30' }],
  ['2026-12-30', { months: 1, on: '2026-11-30' }],
  ['2026-12-31', { months: 0, on: '2026-12-31' }],
  ['2027-01-30', { months: 0, on: '2026-12-31' }],
  ['2027-01-31', { months: -1, on: '2027-01-31' }],
  ['2027-02-28', { months: -2, on: '2027-02-28' }],
  ['2028-01-01', { months: -12, on: '2027-12-31' }],
])('on %s of a term that ends on 31 December the stage is %j', (today, stage) => {
  expect(standing(today)).toEqual(stage);
});

it('nothing is said of a temporary branch, of one without a term, and of what elects nobody', () => {
  expect(standing('2027-01-01', '2026-12-31', true)).toBeUndefined();
  expect(termStanding({ kind: 'branch', termEndsOn: null }, '2027-01-01', rules)).toBeUndefined();
  expect(termStanding({ kind: 'group', termEndsOn: '2026-12-31' }, '2027-01-01', rules)).toBeUndefined();
});

const someDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));

it('stages come one after another and never go back; the warning of a record begins and turns with them', () => {
  const rank = (stage: { months: number } | undefined) => (stage ? -stage.months : -99);
  fc.assert(
    fc.property(someDay, fc.integer({ min: -400, max: 800 }), (endsOn, from) => {
      const today = addDays(endsOn, from);
      expect(rank(standing(addDays(today, 1), endsOn))).toBeGreaterThanOrEqual(rank(standing(today, endsOn)));
      const elected = {
        kind: 'branch' as const,
        fullMembers: 9,
        probationaryMembers: 0,
        units: 0,
        committeeSize: 3,
        vacantPosts: 0,
        termEndsOn: endsOn,
      };
      const codes = warningsOf(elected, today, rules).map(({ code }) => code);
      const says = today > endsOn ? ['TERM_OVER'] : ['TERM_ENDING'];
      expect(codes).toEqual(today < addMonths(endsOn, -6) ? [] : says);
    }),
  );
});
