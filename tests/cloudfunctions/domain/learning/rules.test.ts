import fc from 'fast-check';
import { gatheringHours, hoursOfSpan } from '../../../../cloudfunctions/domain/learning/hours';
import { requiredOf, type Learner } from '../../../../cloudfunctions/domain/learning/required';
import {
  hoursByMeans,
  meansOf,
  planOf,
  trainingMeans,
} from '../../../../cloudfunctions/domain/learning/trained';
import { ruleBookOf, type Amendment } from '../../../../cloudfunctions/domain/rules/book';
import { instantOf } from '../../../../cloudfunctions/kernel/clock';
import type { ActivityKind } from '../../../../types/shared/activities';

const rules = ruleBookOf([]);

/** What the district lays down from a day on. */
const laidDown = (rule: string, value: number, from = '2026-01-01', edition?: string): Amendment => ({
  _id: `${rule}-${from}`,
  change: { of: 'rule', rule, value, ...(edition !== undefined && { edition }) },
  from,
  document: '区里的文件',
  at: 0,
  confirmed: { at: 0 },
  takenBack: null,
});

const planned = (kinds: ActivityKind[], minutes: number, from = '14:00') => ({
  kinds,
  startsAt: instantOf('2026-11-23', from),
  endsAt: instantOf('2026-11-23', from) + minutes * 60_000,
});

describe('what a gathering earns', () => {
  it.each<[string, ActivityKind[], number, number]>([
    ['two hours', ['themeDay'], 120, 2],
    ['an hour and a half', ['partyLecture'], 90, 1.5],
    ['to the nearest half', ['themeDay'], 100, 1.5],
    ['three quarters of an hour', ['themeDay'], 45, 1],
    ['too short for a half', ['themeDay'], 10, 0],
    ['of several kinds one that counts', ['committeeMeeting', 'themeDay'], 60, 1],
    ['one that does not count', ['committeeMeeting'], 60, 0],
    ['no more than a day', ['training'], 9 * 60, 8],
    ['two days', ['training'], 24 * 60 + 9 * 60, 16],
    ['until midnight, which is no other day', ['training'], 10 * 60, 8],
  ])('%s', (_, kinds, minutes, hours) => {
    expect(gatheringHours(planned(kinds, minutes), rules)).toBe(hours);
  });

  it('nothing by itself where it is a meeting of a class', () => {
    expect(gatheringHours({ ...planned(['training'], 120), classId: 'class' }, rules)).toBe(0);
  });

  it('by what the district lays down', () => {
    const other = ruleBookOf([laidDown('hoursOfCommitteeMeeting', 1), laidDown('hoursRounding', 2)]);
    expect(gatheringHours(planned(['committeeMeeting'], 80), other)).toBe(1);
  });
});

it('days and half days are converted by the parameters', () => {
  expect(hoursOfSpan({ days: 1.5 }, '2026-11-23', rules)).toBe(12);
  expect(hoursOfSpan({ halfDays: 3, hours: 0.5 }, '2026-11-23', rules)).toBe(12.5);
});

describe('what a year asks', () => {
  const ask = (learner: Partial<Learner>, book = rules) => requiredOf({ posts: [], ...learner }, 2026, book);

  it.each<[string, Partial<Learner>, number, string[]]>([
    ['a member all year', {}, 32, ['2026-01–2026-12 32']],
    ['a member for long', { joinedOn: '2009-06-30' }, 32, ['2026-01–2026-12 32']],
    // 32 × 10 ÷ 12 = 26.67
    ['admitted in March', { joinedOn: '2026-03-31' }, 26.5, ['2026-03–2026-12 32']],
    // 32 × 5 ÷ 12 = 13.33
    ['left in May', { leftOn: '2026-05-01' }, 13.5, ['2026-01–2026-05 32']],
    ['admitted in December', { joinedOn: '2026-12-31' }, 2.5, ['2026-12–2026-12 32']],
    ['admitted later', { joinedOn: '2027-01-01' }, 0, []],
    ['left before', { leftOn: '2025-12-31' }, 0, []],
    ['a secretary all year', { posts: [{ from: '2024-01' }] }, 56, ['2026-01–2026-12 56']],
    // (32 × 6 + 56 × 6) ÷ 12 = 44
    ['elected in July', { posts: [{ from: '2026-07' }] }, 44, ['2026-01–2026-06 32', '2026-07–2026-12 56']],
    [
      'of one post into another',
      { posts: [{ from: '2025-01', to: '2026-04' }, { from: '2026-04' }] },
      56,
      ['2026-01–2026-12 56'],
    ],
  ])('%s', (_, learner, hours, parts) => {
    const required = ask(learner);
    expect(required.hours).toBe(hours);
    expect(required.parts.map(({ from, to, yearly }) => `${from}–${to} ${yearly}`)).toEqual(parts);
  });

  it('a number that changes within the year counts from its month on', () => {
    const other = ruleBookOf([laidDown('memberHours', 40, '2026-07-01')]);
    expect(ask({}, other)).toMatchObject({ hours: 36, parts: [{ yearly: 32 }, { yearly: 40 }] });
  });

  it('is the whole year’s where the district does not reckon by months', () => {
    const other = ruleBookOf([laidDown('hoursByMonths', 0)]);
    expect(ask({ joinedOn: '2026-09-01' }, other)).toMatchObject({ hours: 32, byMonths: false });
  });

  it('is in halves, its parts are the months of membership, and more of a post asks for no less', () => {
    const month = fc.integer({ min: 1, max: 12 }).map((one) => `2026-${String(one).padStart(2, '0')}`);
    fc.assert(
      fc.property(month, month, fc.array(fc.tuple(month, month), { maxLength: 3 }), (first, last, spans) => {
        const learner = { joinedOn: `${first}-15`, leftOn: `${last}-15` };
        const plain = ask(learner);
        const leads = ask({ ...learner, posts: spans.map(([from, to]) => ({ from, to })) });
        const months = Math.max(0, Number(last.slice(5)) - Number(first.slice(5)) + 1);
        expect(leads.parts.reduce((sum, one) => sum + one.months, 0)).toBe(months);
        expect((leads.hours * 2) % 1).toBe(0);
        expect(leads.hours).toBeGreaterThanOrEqual(plain.hours);
        expect(leads.hours).toBeLessThanOrEqual(56);
        expect(Math.abs(plain.hours - (months * 32) / 12)).toBeLessThanOrEqual(0.25);
      }),
    );
  });
});

describe('training', () => {
  it('is what is held for learning; ordinary meetings alone are not, until the district says so', () => {
    expect(trainingMeans(2026, rules)).toEqual(['class', 'superior', 'course', 'lecture', 'paper']);
    expect(trainingMeans(2026, ruleBookOf([laidDown('trainedByMeeting', 1)]))).toContain('meeting');
    expect(trainingMeans(2025, ruleBookOf([laidDown('trainedByMeeting', 1)]))).not.toContain('meeting');
  });

  it.each([
    ['class', undefined, 'class'],
    ['gathering', ['themeDay'], 'meeting'],
    ['gathering', ['themeDay', 'partyLecture'], 'lecture'],
    ['gathering', ['training'], 'lecture'],
    ['correction', undefined, 'paper'],
  ] as const)('%s of %s is learned by %s', (source, kinds, means) => {
    expect(meansOf({ source, ...(kinds && { kinds: [...kinds] }) })).toBe(means);
  });

  it('sums by means', () => {
    const of = (source: 'class' | 'correction', hours: number) => ({ source, hours });
    expect(hoursByMeans([of('class', 8), of('class', 4), of('correction', 2), of('correction', -2)])).toEqual(
      {
        class: 12,
        paper: 0,
      },
    );
  });

  it.each([
    [2018, undefined],
    [2019, { from: 2019, to: 2023 }],
    [2023, { from: 2019, to: 2023 }],
    [2024, { from: 2024, to: 2028 }],
    [2028, { from: 2024, to: 2028 }],
    [2029, undefined],
  ])('%s lies in the plan period %o', (year, plan) => {
    expect(planOf(year, rules)).toEqual(plan);
  });

  it('a word of the district on the plan leaves its years, and a new plan has its own', () => {
    const sure = {
      ...laidDown('trainingPlan', 5, '2026-05-01'),
      change: { of: 'rule', rule: 'trainingPlan', status: 'verified' },
    };
    expect(planOf(2026, ruleBookOf([sure as Amendment]))).toEqual({ from: 2024, to: 2028 });
    const next = laidDown('trainingPlan', 5, '2029-03-01', '2029—2033');
    expect(planOf(2031, ruleBookOf([next]))).toEqual({ from: 2029, to: 2033 });
  });
});
