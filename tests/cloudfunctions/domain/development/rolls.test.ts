import type { Facts, StepsTaken, StepTaken } from '../../../../cloudfunctions/domain/development/facts';
import { stageOf } from '../../../../cloudfunctions/domain/development/facts';
import { isOnRoll, rollKinds } from '../../../../cloudfunctions/domain/development/rolls';
import type { DevelopmentRecord } from '../../../../cloudfunctions/domain/development/model';
import { ruleBookOf } from '../../../../cloudfunctions/domain/rules/book';

/** Who was what in a year: nobody is what a superior has not approved, or has refused. */

const rules = ruleBookOf([]);
const taken = (on: string, outcome: StepTaken['outcome'] = 'done'): StepTaken => ({ on, outcome });
const factsOf = (steps: StepsTaken): Facts => ({ state: 'open', steps, reviews: [], isOfAge: true });

const rollsOf = (steps: StepsTaken, year: number, more: Partial<DevelopmentRecord> = {}) => {
  const record = { closedAt: null, admittedOn: null, ...more } as DevelopmentRecord;
  return rollKinds.filter((kind) => isOnRoll(kind, { record, facts: factsOf(steps) }, year, rules));
};

const named: StepsTaken = {
  application: taken('2024-01-10'),
  activist: taken('2024-08-01'),
  candidate: taken('2025-09-01'),
  candidateFiled: taken('2025-09-20'),
};
const examined: StepsTaken = {
  ...named,
  sponsors: taken('2025-10-01'),
  politicalReview: taken('2025-11-01'),
  training: taken('2025-11-10'),
};

it.each<[string, StepsTaken, number, string[], string]>([
  ['named, and filed', named, 2025, ['activists', 'candidates'], 'candidate'],
  [
    'named, and nothing heard of it',
    { ...named, candidateFiled: undefined },
    2026,
    ['candidates'],
    'candidate',
  ],
  [
    'named, and refused above: an activist still',
    { ...named, candidateFiled: taken('2025-09-20', 'refused') },
    2026,
    ['activists'],
    'activist',
  ],
  [
    'voted for, and not approved yet',
    { ...examined, admission: taken('2026-03-10') },
    2026,
    ['candidates'],
    'admission',
  ],
  [
    'voted for, and refused above',
    { ...examined, admission: taken('2026-03-10'), approval: taken('2026-05-10', 'refused') },
    2027,
    ['candidates'],
    'admission',
  ],
  [
    'approved: since the branch meeting',
    { ...examined, admission: taken('2026-03-10'), approval: taken('2026-05-10') },
    2026,
    ['candidates', 'probationers'],
    'probation',
  ],
  [
    'approved, and a year later',
    { ...examined, admission: taken('2026-03-10'), approval: taken('2026-05-10') },
    2027,
    ['probationers'],
    'probation',
  ],
])('%s', (_, steps, year, rolls, stage) => {
  expect([rollsOf(steps, year), stageOf(factsOf(steps))]).toEqual([rolls, stage]);
});

describe('the end of a probation', () => {
  const probation = { ...examined, admission: taken('2026-03-10'), approval: taken('2026-05-10') };
  const asked = { ...probation, conversionAsked: taken('2027-02-20') };
  it.each<[string, StepsTaken, string[]]>([
    [
      'is the day on which it is over, once that is approved',
      { conversion: taken('2027-03-15'), conversionApproval: taken('2027-05-01') },
      [],
    ],
    ['is none while nobody approved', { conversion: taken('2027-03-15') }, ['probationers']],
    [
      'is none where the superior refused',
      { conversion: taken('2027-03-15'), conversionApproval: taken('2027-05-01', 'refused') },
      ['probationers'],
    ],
  ])('%s', (_, steps, rolls) => {
    expect(rollsOf({ ...asked, ...steps }, 2028)).toEqual(rolls);
  });

  it('is the day on which it was taken back', () => {
    const cancelled = {
      ...asked,
      conversion: taken('2027-03-15', 'cancelled'),
      conversionApproval: taken('2027-05-01'),
    };
    const closedAt = Date.UTC(2027, 4, 2);
    expect([2027, 2028].map((year) => rollsOf(cancelled, year, { closedAt }))).toEqual([
      ['probationers'],
      [],
    ]);
  });
});
