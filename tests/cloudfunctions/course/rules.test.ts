import fc from 'fast-check';
import type { UnitProgress } from '../../../cloudfunctions/domain/course/model';
import { standingIn, unitToGoOn, withTold, type Told } from '../../../cloudfunctions/domain/course/progress';
import { dayDone, hoursOf, isFit, judge } from '../../../cloudfunctions/domain/course/rules';
import { learnedByTopic } from '../../../cloudfunctions/domain/course/year';
import { unitContent } from '../../../types/domain/course';
import { noon, day as oneDay } from '../../support/cloud';

/** What phones tell of units, in any order; what quizzes ask; which day is believed. */

const told = fc.record({
  unitId: fc.constantFrom('a', 'b'),
  place: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  read: fc.option(fc.boolean(), { nil: undefined }),
  passed: fc.option(fc.boolean(), { nil: undefined }),
  on: fc.constantFrom('2026-11-21', '2026-11-22', '2026-11-23'),
});
const stream = fc.array(told, { maxLength: 12 }).map((all): Told[] => all.map((one, at) => ({ ...one, at })));
const quizzes = fc.record({ a: fc.boolean(), b: fc.boolean() });
type Quizzes = { a: boolean; b: boolean };

function take(all: readonly Told[], has: Quizzes) {
  let units: UnitProgress[] = [];
  const finishes: string[] = [];
  for (const one of all) {
    const taken = withTold(units, one, { hasQuiz: has[one.unitId as 'a' | 'b'] });
    units = taken.units;
    if (taken.finishes) finishes.push(one.unitId);
  }
  return { units, finishes };
}

const done = (units: UnitProgress[]) =>
  units
    .map(({ unitId, readOn, passedOn, finishedOn }) => [unitId, !!readOn, !!passedOn, !!finishedOn].join())
    .sort();

describe('what phones tell', () => {
  it('finishes a unit once, and never takes anything back', () => {
    fc.assert(
      fc.property(stream, quizzes, (all, has) => {
        const { units, finishes } = take(all, has);
        expect(new Set(finishes).size).toBe(finishes.length);
        expect(
          units
            .filter((one) => one.finishedOn)
            .map(({ unitId }) => unitId)
            .sort(),
        ).toEqual([...finishes].sort());
        const half = take(all.slice(0, Math.floor(all.length / 2)), has).units;
        for (const { unitId, readOn, passedOn, finishedOn } of half) {
          const now = units.find((one) => one.unitId === unitId);
          if (readOn) expect(now?.readOn).toBe(readOn);
          if (passedOn) expect(now?.passedOn).toBe(passedOn);
          if (finishedOn) expect(now?.finishedOn).toBe(finishedOn);
        }
      }),
    );
  });

  it('comes to the same in any order, and told twice', () => {
    fc.assert(
      fc.property(stream, quizzes, (all, has) => {
        const backwards = [...all].reverse();
        expect(done(take(backwards, has).units)).toEqual(done(take(all, has).units));
        expect(done(take([...all, ...all], has).units)).toEqual(done(take(all, has).units));
      }),
    );
  });

  it('keeps the place that arrived last, also where what is done came later', () => {
    const places = [
      { unitId: 'a', place: 80, on: '2026-11-23', at: 1 },
      { unitId: 'a', place: 20, on: '2026-11-23', at: 2 },
      { unitId: 'a', read: true, on: '2026-11-23', at: 3 },
    ];
    expect(take(places, { a: true, b: true }).units).toEqual([
      { unitId: 'a', place: 20, placedAt: 2, readOn: '2026-11-23' },
    ]);
  });

  it('is finished on the later of the two days', () => {
    const all = [
      { unitId: 'a', passed: true, on: '2026-11-22', at: 1 },
      { unitId: 'a', read: true, on: '2026-11-21', at: 2 },
    ];
    expect(take(all, { a: true, b: true }).units[0]?.finishedOn).toBe('2026-11-22');
  });
});

describe('where one goes on', () => {
  const units = [{ unitId: 'a' }, { unitId: 'b' }, { unitId: 'c' }];
  it.each([
    ['nothing begun', [], 'new', 'a'],
    ['a place in the second', [{ unitId: 'b', place: 3, placedAt: 5 }], 'begun', 'b'],
    ['the first finished', [{ unitId: 'a', place: 99, placedAt: 9, finishedOn: '2026-11-23' }], 'begun', 'b'],
    [
      'all finished',
      units.map((one) => ({ ...one, place: 0, finishedOn: '2026-11-23' })),
      'finished',
      undefined,
    ],
  ])('%s', (_what, own: UnitProgress[], standing, unitId) => {
    expect(standingIn(units, own)).toBe(standing);
    expect(unitToGoOn(units, own)?.unitId).toBe(unitId);
  });

  it('is nowhere finished that has no unit', () => {
    expect(standingIn([], [{ unitId: 'a', place: 0 }])).toBe('begun');
  });
});

describe('the day something was done', () => {
  const since = noon - 2 * oneDay;
  it.each([
    ['no word of the phone', undefined, '2026-11-23'],
    ['a day before it arrived', noon - oneDay, '2026-11-22'],
    ['just as it was opened', since, '2026-11-21'],
    ['before it could be read', since - 1, '2026-11-23'],
    ['a clock that goes ahead', noon + 1, '2026-11-23'],
  ])('%s', (_what, doneAt, day) => {
    expect(dayDone(doneAt, { since, now: noon })).toBe(day);
  });
});

const question = { text: '问', explanation: '', options: ['甲', '乙', '丙'] };

describe('a quiz', () => {
  const single = { ...question, id: 's', kind: 'single' as const, right: [1] };
  const multiple = { ...question, id: 'm', kind: 'multiple' as const, right: [2, 0] };
  const quiz = { passing: 2, questions: [single, multiple] };

  it.each([
    ['all right, in another order and twice', [1], [0, 2, 2], true],
    ['one of several left out', [1], [0], false],
    ['one too many', [1], [0, 1, 2], false],
    ['nothing answered', [], [], false],
  ])('%s', (_what, s, m, passed) => {
    const answers = [
      { questionId: 's', chosen: s },
      { questionId: 'm', chosen: m },
      { questionId: 'unknown', chosen: [0] },
    ];
    expect(judge(quiz, answers).passed).toBe(passed);
  });

  it('says of each what is right, and only whether it was answered so', () => {
    expect(judge(quiz, [{ questionId: 's', chosen: [1] }]).verdicts).toEqual([
      { id: 's', right: [1], explanation: '', isRight: true },
      { id: 'm', right: [2, 0], explanation: '', isRight: false },
    ]);
  });

  it.each([
    ['fits', quiz, true],
    ['asks more than it has', { ...quiz, passing: 3 }, false],
    [
      'has a right answer that is no option',
      { ...quiz, questions: [{ ...single, right: [3] }, multiple] },
      false,
    ],
    [
      'has two right answers where one is asked',
      { ...quiz, questions: [{ ...single, right: [0, 1] }, multiple] },
      false,
    ],
    ['names one twice', { ...quiz, questions: [{ ...multiple, right: [0, 0] }, single] }, false],
    [
      'has other words for right and wrong',
      { passing: 1, questions: [{ ...single, kind: 'trueFalse' as const, options: ['是', '否'] }] },
      false,
    ],
  ])('%s', (_what, one, fits) => {
    expect(isFit(one)).toBe(fits);
  });
});

it.each([
  [0.5, true],
  [1.5, true],
  [8, true],
  [0, false],
  [0.7, false],
  [8.5, false],
  [-1, false],
])('planned hours of %p are taken: %p', (hours, taken) => {
  expect(unitContent.safeParse({ title: '课', hours, text: '文' }).success).toBe(taken);
});

it('adds planned hours up in halves', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 16 }), { maxLength: 40 }), (halves) => {
      expect(hoursOf(halves.map((half) => ({ hours: half / 2 }))) * 2).toBe(
        halves.reduce((sum, one) => sum + one, 0),
      );
    }),
  );
});

describe('what a branch learned in a year', () => {
  const reading = (id: string, topics?: string[]) => ({
    id,
    title: `篇目${id}`,
    source: '共产党员网',
    url: `https://www.12371.cn/${id}`,
    ...(topics && { topics }),
  });
  const guidances = [{ _id: 'g', content: { readings: [reading('1', ['四史']), reading('2')] } }];
  const themeDays = ['x', 'y'].map((_id) => ({ _id, startsAt: noon, guidanceId: 'g' }));
  const learned = [
    { source: 'course', sourceId: 'c:1', title: '课：一', topics: ['旧专题', '四史'], on: '2026-11-01' },
    { source: 'class', sourceId: 'k', title: '班', topics: [], on: '2026-11-02' },
  ];
  const found = learnedByTopic({ themeDays, guidances, learned, topics: ['党章党规', '四史'] });

  it('stands under each of its topics, those the district has dropped too, and once', () => {
    expect(
      found.map(({ topic, readings, classes, courses }) => [
        topic,
        readings.length,
        classes.length,
        courses.length,
      ]),
    ).toEqual([
      ['四史', 1, 0, 1],
      ['旧专题', 0, 0, 1],
      ['', 1, 1, 0],
    ]);
  });

  it('names nothing where nothing was held', () => {
    expect(learnedByTopic({ themeDays: [], guidances, learned: [], topics: ['四史'] })).toEqual([]);
  });
});
