import { basisOf } from '../../../../cloudfunctions/domain/checkup/rules';
import { ruleBookOf } from '../../../../cloudfunctions/domain/rules/book';
import { isAboutSame, isStatutory, overOf } from '../../../../cloudfunctions/domain/supervision/about';
import { lights, type SeenItem } from '../../../../types/shared/checkups';

/** What a letter of supervision may be about. */

const book = ruleBookOf([]);
const item = (more: Partial<SeenItem>): SeenItem => ({
  matter: 'meetings',
  code: 'meeting',
  kind: 'themeDay',
  light: 'red',
  ...more,
});

it.each([
  ['a theme day of every month', item({}), true],
  ['the term of a committee', item({ code: 'term' }), true],
  [
    'dues of so long that the branch meeting decides',
    item({ code: 'duesUnpaid', articleFrom: '2026-12-01' }),
    true,
  ],
  ['dues of a month less', item({ code: 'duesUnpaid', articleFrom: '2026-12-02' }), false],
  ['a lecture, whose number is a local practice', item({ kind: 'partyLecture' }), false],
  ['what has no article', item({ code: 'trained' }), false],
  ['people on the way, of whom nobody need be there', item({ code: 'nobodyOnTheWay' }), false],
])('%s', (_what, one, may) => {
  expect(isStatutory(basisOf(one, book, '2026-12-01'))).toBe(may);
});

it('is over its day: what is due soon or has no day is none', () => {
  const seen = lights.map((light) => item({ light, count: 1 }));
  expect(overOf(seen, item({}))).toEqual(seen[0]);
  expect(overOf(seen.slice(1), item({}))).toBeUndefined();
});

it('is told apart by what, which meeting or step, and which year', () => {
  const term = { code: 'term' } as const;
  expect(isAboutSame(item({ count: 1 }), item({ count: 3 }))).toBe(true);
  expect(isAboutSame(item({}), item({ kind: 'committeeMeeting' }))).toBe(false);
  expect(isAboutSame(term, item({}))).toBe(false);
  expect(isAboutSame({ code: 'hours', year: 2025 }, { code: 'hours', year: 2026 })).toBe(false);
});
