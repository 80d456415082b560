import fc from 'fast-check';
import { exampleIndicators } from '../../../../cloudfunctions/domain/coverage/example';
import { isAbout, Tally, type Counted } from '../../../../cloudfunctions/domain/coverage/tally';
import { stillToForm, sumOf } from '../../../../types/shared/coverages';
import {
  carrierKinds,
  coverages,
  coverageTypes,
  subjects,
  subjectStatuses,
} from '../../../../types/shared/subjects';

/** Figures of coverage: what counts, and that parts add up to the whole. */

const listings = [
  'highTech:2018:before',
  'highTech:2018:added',
  'designatedSize:2020:all',
  'hundredPeople:2020:all',
];
const anySubject: fc.Arbitrary<Counted> = fc.record(
  {
    kind: fc.constantFrom(...subjects),
    listed: fc.subarray(listings),
    status: fc.constantFrom(...subjectStatuses),
    coverage: fc.constantFrom(...coverages),
    employees: fc.nat(500),
    coverageType: fc.constantFrom(...coverageTypes),
    carrier: fc.record({ kind: fc.constantFrom(...carrierKinds), name: fc.constant('甲') }),
  },
  { requiredKeys: ['kind', 'listed', 'status', 'coverage'] },
);

const counted = (all: readonly Counted[]) => {
  const tally = new Tally(exampleIndicators);
  for (const one of all) tally.add(one);
  return tally.result();
};

test('the figures of towns add up to those of the district, however subjects are shared out', () => {
  fc.assert(
    fc.property(fc.array(anySubject, { maxLength: 60 }), fc.nat(60), (all, at) => {
      const parts = [all.slice(0, at), all.slice(at)].map((some) => counted(some).figures);
      const whole = counted(all).figures;
      whole.forEach((figure, index) =>
        expect(sumOf(parts.flatMap((part) => part[index] ?? []))).toEqual(figure),
      );
    }),
  );
});

test('no more are covered than there are, and who does not operate is in no figure', () => {
  fc.assert(
    fc.property(fc.array(anySubject, { maxLength: 60 }), (all) => {
      for (const { bodies, covered, employees, employeesCovered } of counted(all).figures) {
        expect(covered).toBeLessThanOrEqual(bodies);
        expect(employeesCovered).toBeLessThanOrEqual(employees);
      }
      const still = all.filter(({ status }) => status === 'operating');
      expect(counted(still)).toEqual(counted(all));
    }),
  );
});

const enterprise: Counted = { kind: 'enterprise', listed: [], status: 'operating', coverage: 'none' };
const of = (key: string, all: Counted[]) => counted(all).figures.find((one) => one.key === key);

test.each<[string, Partial<Counted>, number]>([
  ['by itself', { coverage: 'organization', coverageType: 'single' }, 1],
  ['jointly', { coverage: 'organization', coverageType: 'joint' }, 1],
  ['a temporary organisation', { coverage: 'organization', coverageType: 'temporary' }, 0],
  ['an instructor alone', { coverage: 'work' }, 0],
  ['nobody', {}, 0],
])('%s', (_, more, covered) => {
  expect(of('enterprises', [{ ...enterprise, ...more }])).toMatchObject({ bodies: 1, covered });
});

test('buckets that must exclude each other say how many are in two', () => {
  const both = { ...enterprise, listed: ['highTech:2018:before', 'highTech:2018:added'] };
  expect(counted([both, { ...enterprise, listed: ['highTech:2018:before'] }]).overlaps).toEqual([
    { bucket: '高新技术企业', bodies: 1 },
  ]);
  expect(counted([{ ...enterprise, listed: ['highTech:2018:added'] }]).overlaps).toEqual([]);
});

test.each<[number, number, number, number]>([
  [10, 4, 45, 1],
  [10, 5, 45, 0],
  [3, 0, 100, 3],
  [0, 0, 100, 0],
  [11, 9, 90, 1],
])('of %i bodies with %i covered, for %i %% %i more', (bodies, covered, target, more) => {
  expect(stillToForm({ bodies, covered }, target)).toBe(more);
});

test('a figure is of those with all of its lists', () => {
  const filter = { listed: ['designatedSize:2020:all', 'hundredPeople:2020:all'], carriers: [] };
  expect(isAbout({ ...enterprise, listed: ['designatedSize:2020:all'] }, filter)).toBe(false);
  expect(isAbout({ ...enterprise, listed: filter.listed }, filter)).toBe(true);
  expect(isAbout(enterprise, { listed: [], carriers: [], employeesAtLeast: 50 })).toBe(false);
});
