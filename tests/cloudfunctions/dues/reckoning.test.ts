import fc from 'fast-check';
import { baseOf, reckon, roundedTo } from '../../../cloudfunctions/domain/dues/reckoning';
import { ruleBookOf } from '../../../cloudfunctions/domain/rules/book';
import type { DuesCategory } from '../../../types/shared/dues';

const rules = ruleBookOf([]);
const day = '2026-11-23';
const yuan = (amount: number) => Math.round(amount * 100);
const fenOf = (category: DuesCategory, sums: object) => reckon(category, sums, rules, day).fen;

describe('of those in work the rate is of the whole base', () => {
  it.each([
    [0, 0],
    [0.99, 0],
    [1, 1],
    [2999.99, 1500],
    [3000, 1500],
    [3000.01, 3000],
    [5000, 5000],
    [5000.01, 7500],
    [10000, 15000],
    [10000.01, 20000],
    [50000, 100_000],
    [50000.01, 100_000],
    [60000, 100_000],
  ])('%d yuan owe %d fen', (base, fen) => {
    expect(fenOf('employed', { basicWage: yuan(base) })).toBe(fen);
    expect(fenOf('yearlySalary', { receivedThisMonth: yuan(base) })).toBe(fen);
    // Three months of it, so that the average is the same.
    expect(fenOf('selfEmployed', { lastQuarterNet: 3 * yuan(base) })).toBe(fen);
  });

  it('of 60,000 more than the cap would be owed: what lies above is of one’s own will', () => {
    expect(reckon('employed', { basicWage: yuan(60000) }, rules, day)).toMatchObject({
      beforeCap: 120_000,
      fen: 100_000,
      isCapped: true,
      rate: 20,
    });
    expect(reckon('employed', { basicWage: yuan(50000) }, rules, day).isCapped).toBe(false);
  });

  it('counts what counts and takes off what is taken off: 9,430 yuan owe 141.45', () => {
    const sums = {
      basicWage: yuan(6500),
      postWage: yuan(3000),
      regularBonus: yuan(2000),
      incomeTax: yuan(120),
      socialInsurance: yuan(1950),
    };
    expect(baseOf('employed', sums)).toEqual({ over: yuan(9430), under: 1 });
    expect(fenOf('employed', sums)).toBe(14145);
  });

  it('is never below nothing', () => {
    expect(fenOf('employed', { basicWage: 100, incomeTax: 200 })).toBe(0);
    expect(fenOf('employed', {})).toBe(0);
  });

  it('the average of a quarter lies exactly where it lies', () => {
    // A third of a fen above 3,000 yuan is above it.
    expect(fenOf('selfEmployed', { lastQuarterNet: 900_000 })).toBe(1500);
    expect(fenOf('selfEmployed', { lastQuarterNet: 900_001 })).toBe(3000);
  });
});

it.each([
  [5000, 2500],
  [5000.01, 5000],
  [0, 0],
])('of the retired %d yuan owe %d fen', (base, fen) => {
  expect(fenOf('retired', { basicPension: yuan(base) })).toBe(fen);
});

it.each([
  [undefined, 20],
  [0, 20],
  [19, 20],
  [20, 20],
  [57, 57],
  [100, 100],
  [101, 100],
])('a farmer who chose %s fen owes %d', (chosenDues, fen) => {
  expect(fenOf('farmer', { ...(chosenDues !== undefined && { chosenDues }) })).toBe(fen);
});

it('who has no income owes 20 fen, whatever is filled in', () => {
  expect(fenOf('noIncome', { basicWage: 1_000_000 })).toBe(20);
});

it.each([
  [5, 10, 1, 1],
  [4, 10, 1, 0],
  [15, 10, 1, 2],
  [145, 10, 10, 10],
  [150, 10, 10, 20],
])('%d / %d to %d fen is %d', (over, under, to, fen) => {
  expect(roundedTo(over, under, to)).toBe(fen);
});

describe('what the district lays down', () => {
  const laidDown = (rule: string, value: number) =>
    ruleBookOf([
      {
        _id: rule,
        change: { of: 'rule', rule, value },
        from: '2026-01-01',
        document: '某号',
        at: 0,
        confirmed: { at: 0 },
        takenBack: null,
      },
    ]);
  it.each([
    ['duesRate1', 10, 300_000, 3000],
    ['duesTo1', 4000, 300_001, 1500],
    ['duesMonthlyMost', 500, 6_000_000, 50_000],
    // To the jiao: 141.45 becomes 141.50.
    ['duesRoundedTo', 10, 943_000, 14_150],
  ] as const)('%s as %d holds', (rule, value, basicWage, fen) => {
    expect(reckon('employed', { basicWage }, laidDown(rule, value), day).fen).toBe(fen);
    // Not before its day.
    expect(reckon('employed', { basicWage }, laidDown(rule, value), '2025-12-31').fen).not.toBe(fen);
  });
});

it('who has more owes no less, and at most a fiftieth and the cap', () => {
  const sum = fc.integer({ min: 0, max: 20_000_000 });
  fc.assert(
    fc.property(sum, sum, (one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      const owed = (basicWage: number) => fenOf('employed', { basicWage });
      expect(owed(less)).toBeLessThanOrEqual(owed(more));
      expect(owed(more)).toBeLessThanOrEqual(Math.min(100_000, more / 50 + 0.5));
      expect(Number.isInteger(owed(more))).toBe(true);
    }),
  );
});
