import fc from 'fast-check';
import { ruleBookOf, type Amendment } from '../../../../cloudfunctions/domain/rules/book';
import type { RuleChange } from '../../../../cloudfunctions/domain/rules/model';
import { allPractices, allRules, type NumberId } from '../../../../cloudfunctions/domain/rules/registry';
import { addDays } from '../../../../types/shared/calendar';

/** What the district lays down lies over what is printed, by day. */

const amendment = (
  change: Omit<RuleChange, 'of'>,
  from: string,
  more: Partial<Omit<Amendment, 'change' | 'from'>> = {},
): Amendment => ({
  _id: 'one',
  change: { of: 'rule', ...change },
  from,
  document: '文1号',
  at: 1,
  confirmed: { at: 2 },
  takenBack: null,
  ...more,
});

const seven = { rule: 'committeeFromFull', value: 9 };
const numbers = (amendments: Amendment[], ...days: string[]) =>
  days.map((day) => ruleBookOf(amendments).numberOn('committeeFromFull', day));

it('a number holds from its day on, and what is past keeps its own', () => {
  expect(numbers([amendment(seven, '2027-01-01')], '2018-10-27', '2026-12-31', '2027-01-01')).toEqual([
    undefined,
    7,
    9,
  ]);
});

it('a number that no second person agreed to does not hold', () => {
  expect(numbers([amendment(seven, '2027-01-01', { confirmed: null })], '2027-01-01')).toEqual([7]);
});

it('what was taken back holds until then, and not at all when that was before its day', () => {
  const takenBack = (from: string) => [amendment(seven, '2027-01-01', { takenBack: { from } })];
  expect(numbers(takenBack('2027-06-01'), '2027-05-31', '2027-06-01')).toEqual([9, 7]);
  expect(numbers(takenBack('2027-01-01'), '2027-01-01', '2028-01-01')).toEqual([7, 7]);
});

it('an article alone is said anew at once, and leaves the number', () => {
  const book = ruleBookOf([
    amendment({ rule: 'admissionVote', article: '新的条号', articleStatus: 'verified' }, '2026-05-18', {
      confirmed: null,
    }),
  ]);
  expect(book.cite('admissionVote', '2026-05-18')).toMatchObject({
    edition: '2026',
    article: '新的条号',
    articleStatus: 'verified',
    status: 'verified',
  });
  expect(book.cite('admissionVote', '2026-05-17')).toMatchObject({
    edition: '2014',
    articleStatus: 'verified',
  });
});

it('two words on one rule keep what each says; the later day says the last word', () => {
  const all = [
    amendment({ rule: 'committeeFromFull', article: '新的条号' }, '2027-06-01', { _id: 'article' }),
    amendment(seven, '2027-01-01', { _id: 'number' }),
  ];
  for (const order of [all, [...all].reverse()]) {
    expect(ruleBookOf(order).ruleOn('committeeFromFull', '2027-06-01')).toMatchObject({
      value: 9,
      article: '新的条号',
    });
  }
});

it('a word on an edition ends with it; a new edition stands by itself', () => {
  const onOld = amendment({ rule: 'admissionVote', article: '旧版更正' }, '2014-05-28');
  expect(ruleBookOf([onOld]).cite('admissionVote', '2014-06-01').article).toBe('旧版更正');
  expect(ruleBookOf([onOld]).cite('admissionVote', '2026-05-18').edition).toBe('2026');
  const newer = amendment({ rule: 'admissionVote', edition: '2028' }, '2028-01-01');
  expect(
    ['2027-12-31', '2028-01-01'].map((day) => ruleBookOf([newer]).ruleOn('admissionVote', day)?.edition),
  ).toEqual(['2026', '2028']);
});

it('a practice has its number and where it comes from', () => {
  const book = ruleBookOf([amendment({ rule: 'settlingDay', value: 8 }, '2027-01-01')]);
  expect(['2026-12-31', '2027-01-01'].map((day) => book.numberOn('settlingDay', day))).toEqual([5, 8]);
  expect(book.whyOn('settlingDay', '2027-01-01')).toContain('文1号');
});

it('a year’s work days are known once they are laid down, and no more when that is taken back', () => {
  const notice = { of: 'workDays' as const, year: 2027, holidays: [], worked: [] };
  const laid: Amendment = { ...amendment(seven, '2027-01-01'), change: notice, confirmed: null };
  const years = (all: Amendment[]) => ruleBookOf(all).workYears.map(({ year }) => year);
  expect([years([laid]), years([{ ...laid, takenBack: { from: '2027-01-01' } }])]).toEqual([
    [2025, 2026, 2027],
    [2025, 2026],
  ]);
});

/** The number of a rule recounted from the beginning: the standing word of the latest day that has come. */
function recounted(id: NumberId, day: string, amendments: Amendment[]): number | undefined {
  const printed = [...allRules, ...allPractices].filter((one) => one.id === id && one.from <= day);
  if (printed.length === 0) return undefined;
  const said = amendments.filter(
    ({ change, from, confirmed, takenBack }) =>
      change.of === 'rule' &&
      change.rule === id &&
      confirmed !== null &&
      from <= day &&
      !(takenBack && takenBack.from <= day),
  );
  const latest = said.sort((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
  return latest?.change.of === 'rule' ? latest.change.value : printed.at(-1)?.value;
}

const ids: NumberId[] = ['committeeFromFull', 'themeDays', 'settlingDay'];
const aDay = fc.integer({ min: 0, max: 900 }).map((count) => addDays('2026-11-28', count));
const random = fc
  .uniqueArray(
    fc.record({
      rule: fc.constantFrom(...ids),
      value: fc.integer({ min: 1, max: 20 }),
      from: aDay,
      confirmed: fc.option(fc.constant({ at: 2 }), { nil: null }),
      takenBack: fc.option(
        aDay.map((from) => ({ from })),
        { nil: null },
      ),
    }),
    { maxLength: 12, selector: ({ rule, from }) => `${rule}:${from}` },
  )
  .map((all) =>
    all.map(({ rule, value, from, ...more }, index) =>
      amendment({ rule, value }, from, { ...more, _id: `a${index}` }),
    ),
  );

it('the same day asks the same, in whatever order it was laid down', () => {
  fc.assert(
    fc.property(random, aDay, fc.infiniteStream(fc.nat()), (all, day, ranks) => {
      const shuffled = all
        .map((one) => ({ one, rank: ranks.next().value as number }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ one }) => one);
      for (const id of ids) {
        const expected = recounted(id, day, all);
        expect(ruleBookOf(all).numberOn(id, day)).toBe(expected);
        expect(ruleBookOf(shuffled).numberOn(id, day)).toBe(expected);
        // What is past stays as it was, whatever is laid down.
        expect(ruleBookOf(all).numberOn(id, '2026-11-27')).toBe(ruleBookOf([]).numberOn(id, '2026-11-27'));
      }
    }),
  );
});
