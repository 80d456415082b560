import fc from 'fast-check';
import { duesDayIn } from '../../../cloudfunctions/domain/dues/day';
import { publishedYear } from '../../../cloudfunctions/domain/dues/published';
import {
  assessedIn,
  fenIn,
  firstOwedBy,
  outOfReach,
  paidUntil,
  stateIn,
  unpaidBefore,
  unpaidOnEnd,
  type Known,
} from '../../../cloudfunctions/domain/dues/standing';
import { heldUntil } from '../../../cloudfunctions/domain/dues/assessments';
import { ruleBookOf } from '../../../cloudfunctions/domain/rules/book';

const rules = ruleBookOf([]);
const assessed = (from: string, until = `${from.slice(0, 4)}-12`, at = 0) => ({
  _id: `${from}:${at}`,
  from,
  until,
  at,
});
const known = (paid: string[], change: Partial<Known> = {}): Known => ({
  assessments: [assessed('2026-01')],
  reliefs: [],
  paid: new Set(paid),
  ...change,
});

it('January paid, February to July not: six months on end once July is over', () => {
  const one = known(['2026-01']);
  expect([unpaidOnEnd(one, '2026-07'), unpaidOnEnd(one, '2026-08')]).toEqual([5, 6]);
  expect(unpaidBefore(one, '2026-08')).toEqual([
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
    '2026-07',
  ]);
});

it.each([
  ['a paid month ends the run', known(['2026-05']), '2026-08', 2],
  [
    'a relieved month does too',
    known([], { reliefs: [{ from: '2026-05', until: '2026-05', fen: 0 }] }),
    '2026-08',
    2,
  ],
  [
    'one that is owed less does not',
    known([], { reliefs: [{ from: '2026-05', until: '2026-05', fen: 10 }] }),
    '2026-08',
    7,
  ],
  [
    'months before the first that was assessed are none',
    known([], { assessments: [assessed('2026-06')] }),
    '2026-08',
    2,
  ],
  ['who is not assessed at all has none', known([], { assessments: [] }), '2026-08', 0],
  [
    'over the turn of a year, and over a January that nobody assessed yet',
    known([], { assessments: [assessed('2025-10')] }),
    '2026-02',
    3,
  ],
  [
    'through a year that is assessed anew',
    known([], { assessments: [assessed('2025-10'), assessed('2026-01')] }),
    '2026-02',
    4,
  ],
] as const)('%s', (_, one, month, months) => {
  expect(unpaidOnEnd(one, month)).toBe(months);
});

it('of two assessments for a month the later one holds, and only there', () => {
  const all = [assessed('2026-01', '2026-12', 1), assessed('2026-08', '2026-08', 2)];
  expect(['2026-07', '2026-08', '2026-09'].map((month) => assessedIn(all, month)?.at)).toEqual([1, 2, 1]);
  expect(assessedIn(all, '2027-01')).toBeUndefined();
});

it('a relief never makes more of what is owed', () => {
  const reliefs = [{ from: '2026-03', until: '2026-04', fen: 500 }];
  expect(fenIn({ reliefs }, '2026-03', { fen: 1500 })).toBe(500);
  expect(fenIn({ reliefs }, '2026-03', { fen: 20 })).toBe(20);
  expect(fenIn({ reliefs }, '2026-05', { fen: 1500 })).toBe(1500);
});

it.each([
  [['2026-01', '2026-02'], {}, '2026-02'],
  [['2026-02'], {}, undefined],
  [['2026-01', '2026-03'], {}, '2026-01'],
  [[], {}, undefined],
  [['2026-01', '2026-03'], { reliefs: [{ from: '2026-02', until: '2026-02', fen: 0 }] }, '2026-03'],
  // Paid ahead into the year that is not assessed yet.
  [['2026-11', '2026-12', '2027-01'], { assessments: [assessed('2026-11')] }, '2027-01'],
] as const)('%j is paid until %s', (paid, change, until) => {
  expect(paidUntil(known([...paid], change as Partial<Known>))).toBe(until);
});

it.each([
  ['2026-05', '2026-11-23', undefined],
  ['2026-04', '2026-11-23', 'back'],
  ['2027-05', '2026-11-23', undefined],
  ['2027-06', '2026-11-23', 'ahead'],
  ['2025-08', '2026-02-28', undefined],
  ['2025-07', '2026-02-28', 'back'],
])('%s on %s is out of reach: %s', (month, day, why) => {
  expect(outOfReach(month, day, rules)?.why).toBe(why);
});

it('the month of the branch meeting is owed whole, unless the district lays down otherwise', () => {
  expect(firstOwedBy('2026-05-31', rules)).toBe('2026-05');
  const otherwise = ruleBookOf([
    {
      _id: 'x',
      change: { of: 'rule', rule: 'duesMonthOfJoining', value: 0 },
      from: '2026-01-01',
      document: '某号',
      at: 0,
      confirmed: { at: 0 },
      takenBack: null,
    },
  ]);
  expect(firstOwedBy('2026-12-31', otherwise)).toBe('2027-01');
});

it.each([
  ['2026-01', '2026-03'],
  ['2026-02', '2026-03'],
  ['2026-03', '2026-03'],
  ['2026-10', '2026-12'],
])('of the self-employed from %s it holds to the end of the quarter, %s', (from, until) => {
  expect(heldUntil('selfEmployed', from, false)).toBe(until);
});

it('the day of dues is the next work day', () => {
  const years = [
    {
      year: 2026,
      holidays: [{ holiday: 'national' as never, from: '2026-10-01', to: '2026-10-07' }],
      worked: ['2026-10-10'],
      source: '',
    },
  ];
  expect(duesDayIn('2026-10', 1, years)).toEqual({ on: '2026-10-08', provisional: false });
  // A Saturday that is worked.
  expect(duesDayIn('2026-10', 10, years).on).toBe('2026-10-10');
  expect(duesDayIn('2026-11', 28, years).on).toBe('2026-11-30');
  expect(duesDayIn('2027-01', 2, years)).toEqual({ on: '2027-01-04', provisional: true });
});

const month = fc.integer({ min: 1, max: 12 }).map((number) => `2026-${String(number).padStart(2, '0')}`);

it('what is published gives nobody’s amount away, not by taking months from the whole either', () => {
  const payment = fc.record({
    memberId: fc.constantFrom('a', 'b', 'c', 'd'),
    month,
    fen: fc.integer({ min: 1, max: 99_999 }),
  });
  // A month of a member is paid once.
  const payments = fc.uniqueArray(payment, { selector: (one) => one.memberId + one.month, maxLength: 40 });
  fc.assert(
    fc.property(payments, (given) => {
      const { months, fen } = publishedYear(2026, { given, owing: new Map(), last: '2026-12', least: 3 });
      for (const one of months) if (one.fen !== undefined) expect(one.paid === 0 || one.paid >= 3).toBe(true);
      const told = months.reduce((sum, one) => sum + (one.fen ?? 0), 0);
      if (fen === undefined) return;
      const hidden = given.filter((one) => months.find((at) => at.month === one.month)?.fen === undefined);
      expect(fen - told).toBe(hidden.reduce((sum, one) => sum + one.fen, 0));
      expect(hidden.length === 0 || new Set(hidden.map(({ memberId }) => memberId)).size >= 3).toBe(true);
    }),
  );
});

it('a month is paid, or owed, or neither, and never both', () => {
  fc.assert(
    fc.property(fc.uniqueArray(month), month, month, (paid, from, at) => {
      const one = known(paid, { assessments: [assessed(from)] });
      expect(stateIn(one, at) === 'paid').toBe(paid.includes(at));
      expect(unpaidBefore(one, '2027-01').filter((each) => paid.includes(each))).toEqual([]);
    }),
  );
});
