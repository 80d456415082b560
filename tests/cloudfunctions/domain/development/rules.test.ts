import fc from 'fast-check';
import { approvalRoad } from '../../../../cloudfunctions/domain/development/approver';
import type { Facts, StepsTaken, StepTaken } from '../../../../cloudfunctions/domain/development/facts';
import { fullFrom, stageOf } from '../../../../cloudfunctions/domain/development/facts';
import { allFaults, faultsOf, warningsOf } from '../../../../cloudfunctions/domain/development/judge';
import { limitsOf, nextReview } from '../../../../cloudfunctions/domain/development/limits';
import { isUpTo, plan } from '../../../../cloudfunctions/domain/development/plan';
import { askedAnew, nextSteps, standingsOf } from '../../../../cloudfunctions/domain/development/standing';
import { ruleBookOf } from '../../../../cloudfunctions/domain/rules/book';
import { addDays, addMonths, addYears } from '../../../../types/shared/calendar';
import { developmentSteps, type DevelopmentStep } from '../../../../types/shared/developments';

/** The twenty-five steps and their limits, in the registry's two editions. */

const rules = ruleBookOf([]);

const taken = (on: string, more: Partial<StepTaken> = {}): StepTaken => ({ on, outcome: 'done', ...more });
const facts = (steps: StepsTaken, more: Partial<Facts> = {}): Facts => ({
  state: 'open',
  steps,
  reviews: [],
  isOfAge: true,
  ...more,
});
const vote = (expected: number, present: number, yes: number, written?: number) => ({
  expected,
  present,
  for: yes,
  against: 0,
  abstain: 0,
  ...(written !== undefined && { written }),
});
const two = [
  { memberId: 'a', name: '甲' },
  { memberId: 'b', name: '乙' },
];

/** A whole way under the edition of 2014: the example of the rules' document. */
const whole: StepsTaken = {
  application: taken('2020-03-01'),
  talk: taken('2020-03-20'),
  activist: taken('2020-06-15'),
  activistFiled: taken('2020-07-01'),
  contacts: taken('2020-07-01', { people: two }),
  candidate: taken('2021-06-15'),
  candidateFiled: taken('2021-06-20'),
  sponsors: taken('2021-06-21', { people: two }),
  politicalReview: taken('2021-07-10'),
  training: taken('2021-07-20', { training: { days: 3, hours: 0 } }),
  committeeReview: taken('2021-08-01'),
  preExamination: taken('2021-08-20'),
  admissionForm: taken('2021-08-25'),
  admission: taken('2021-09-10', { vote: vote(10, 6, 6) }),
  superiorTalk: taken('2021-10-10'),
  approval: taken('2021-11-01', { document: '松委〔2021〕1号' }),
  approvalFiled: taken('2021-11-20'),
  placed: taken('2021-11-05'),
  oath: taken('2021-12-01'),
  conversionAsked: taken('2022-09-01'),
  conversion: taken('2022-09-10', { vote: vote(10, 6, 6) }),
  conversionApproval: taken('2022-10-01', { document: '松委〔2022〕1号' }),
  archived: taken('2022-10-20'),
};
const until = (last: DevelopmentStep): StepsTaken =>
  Object.fromEntries(
    Object.entries(whole).filter(([step]) => isUpTo(step as DevelopmentStep, last)),
  ) as StepsTaken;
const limits = (step: DevelopmentStep, steps: StepsTaken, on: string, more?: Partial<Facts>) =>
  limitsOf(step, facts(steps, more), rules, on).map(({ side, day }) => [side, day]);
const faults = (step: DevelopmentStep, steps: StepsTaken, today = '2026-11-28', more?: Partial<Facts>) =>
  faultsOf(step, facts(steps, more), { rules, today }).map(({ fault }) => fault);
const warnings = (step: DevelopmentStep, steps: StepsTaken, more?: Partial<Facts>) =>
  warningsOf(step, facts(steps, more), rules).map(({ warning }) => warning);

it('a whole way by the edition of 2014 has no fault', () => {
  expect(allFaults(facts(whole), { rules, today: '2022-12-01' })).toEqual([]);
  expect(developmentSteps.flatMap((step) => warnings(step, whole))).toEqual([]);
});

it('the days of the example', () => {
  expect(limits('talk', whole, '2020-03-20')).toEqual([['notAfter', '2020-04-01']]);
  expect(limits('candidate', whole, '2021-06-15')).toEqual([['notBefore', '2021-06-15']]);
  expect(limits('approval', whole, '2021-11-01')).toEqual([['notAfter', '2021-12-10']]);
  const special = { ...whole, approval: taken('2022-01-01', { special: true, reason: '在外地' }) };
  expect(limits('approval', special, '2022-01-01')).toEqual([['notAfter', '2022-03-10']]);
  expect(limits('conversion', whole, '2022-09-10')).toEqual([['notBefore', '2022-09-10']]);
  expect(fullFrom(facts(whole), rules)).toBe('2022-09-10');
});

it('each day says from what, by which article and with what added', () => {
  expect(limitsOf('candidate', facts(whole), rules, '2021-06-15')).toMatchObject([
    {
      from: { what: 'activist', day: '2020-06-15' },
      plus: [{ count: 1, unit: 'year' }],
      citation: { article: '第十三条', edition: '2014' },
      sure: true,
    },
  ]);
});

describe('the edition of 2026', () => {
  const revised = {
    ...until('contacts'),
    activist: taken('2025-06-15'),
    activistFiled: taken('2025-07-01'),
    contacts: taken('2025-07-01', { people: two }),
  };

  it('asks for a publicity of five work days before somebody is a candidate, and warns only', () => {
    // From 17 September: 18, 20 (worked), 21, 22 and 23 September; decided the day after.
    const at = (on: string) => ({
      ...revised,
      candidate: taken(on, { publicity: { from: '2026-09-17', until: '2026-09-23' } }),
    });
    expect(limits('candidate', at('2026-09-24'), '2026-09-24')).toEqual([
      ['notBefore', '2026-06-15'],
      ['notBefore', '2026-09-24'],
    ]);
    expect(faults('candidate', at('2026-09-23'))).toEqual([]);
    expect(warnings('candidate', at('2026-09-23'))).toEqual(['tooEarly']);
    expect(warnings('candidate', at('2026-09-24'))).toEqual([]);
    expect(warnings('candidate', { ...revised, candidate: taken('2026-09-24') })).toEqual(['noPublicity']);
    expect(warnings('candidate', { ...revised, candidate: taken('2026-05-17') })).toEqual([]);
  });

  it('a publicity into a year without a notice is provisional', () => {
    const candidate = taken('2027-01-20', { publicity: { from: '2026-12-29', until: '2027-01-06' } });
    expect(limitsOf('candidate', facts({ ...revised, candidate }), rules, '2027-01-20')[1]).toMatchObject({
      provisional: true,
    });
  });

  it('asks for the meeting within a month of the pre-examination, and for the oath within one of the approval', () => {
    const late = {
      ...whole,
      preExamination: taken('2026-05-31'),
      admission: taken('2026-07-01', { vote: vote(10, 6, 6) }),
      approval: taken('2026-07-02'),
      oath: taken('2026-08-03'),
    };
    expect(limits('admission', late, '2026-07-01')).toEqual([['notAfter', '2026-06-30']]);
    expect(warnings('admission', late)).toEqual(['late']);
    expect(limits('oath', late, '2026-08-03')).toEqual([['notAfter', '2026-08-02']]);
    expect(warnings('oath', late)).toEqual(['late']);
    // The same under the former edition.
    expect(limits('admission', whole, '2021-09-10')).toEqual([]);
    expect(limits('oath', whole, '2021-12-01')).toEqual([]);
  });

  it('what only it asks is listed for who is on their way, and of the others nothing', () => {
    const anew = (steps: StepsTaken, more?: Partial<Facts>) =>
      askedAnew(facts(steps, more), rules, '2026-05-18', '2026-05-17').map(({ step, limit }) => [
        step,
        limit?.day,
      ]);
    expect(anew(revised)).toEqual([['candidate', undefined]]);
    const examined = (on: string) => anew({ ...until('preExamination'), preExamination: taken(on) });
    expect(examined('2026-04-20')).toEqual([['admission', '2026-05-20']]);
    expect(examined('2026-04-18')).toEqual([['admission', '2026-05-18']]);
    // A month that was over before anybody asked for it is asked of nobody.
    expect(examined('2026-04-17')).toEqual([]);
    expect(anew({ ...until('placed'), approval: taken('2026-05-01') })).toEqual([['oath', '2026-06-01']]);
    expect(anew({ ...until('placed'), approval: taken('2026-03-10') })).toEqual([]);
    const early = { ...until('oath'), approval: taken('2026-03-10'), oath: taken('2026-06-30') };
    expect([limits('oath', early, '2026-06-30'), warnings('oath', early)]).toEqual([[], []]);
    expect(anew(until('talk'))).toEqual([]);
    expect(anew(whole)).toEqual([]);
    expect(anew(revised, { state: 'paused' })).toEqual([]);
  });
});

describe('what cannot be recorded', () => {
  it.each<[DevelopmentStep, Partial<StepTaken>, string[]]>([
    ['talk', { on: '2020-04-01' }, []],
    ['talk', { on: '2020-04-02' }, ['reasonForLate']],
    ['talk', { on: '2020-04-02', reason: '书记住院' }, []],
    ['talk', { on: '2020-02-29' }, ['beforeNeed']],
    ['contacts', { people: [] }, ['people']],
    ['contacts', { people: [...two, { memberId: 'c', name: '丙' }] }, ['people']],
    ['contacts', { people: [...two.slice(1), ...two.slice(1)] }, ['people']],
    ['candidate', { on: '2021-06-14' }, ['tooEarly']],
    ['politicalReview', { outcome: 'refused' }, []],
    ['politicalReview', { outcome: 'waived' }, ['notAStep']],
    ['training', { training: { days: 2, hours: 23 } }, ['trainingTooShort']],
    ['training', { training: { days: 0, hours: 24 } }, []],
    ['training', { outcome: 'waived', training: { days: 0, hours: 0 } }, ['document']],
    ['training', { outcome: 'waived', document: '松委组〔2021〕1号' }, []],
    ['admission', { vote: vote(10, 5, 5) }, ['vote']],
    ['admission', { vote: vote(10, 6, 5) }, ['vote']],
    ['admission', { vote: vote(11, 6, 6) }, []],
    ['admission', { vote: vote(10, 6, 5, 1) }, []],
    ['approval', { on: '2021-12-10' }, []],
    ['approval', { document: '' }, ['document']],
    ['approval', { on: '2021-12-11' }, ['reasonForLate']],
    ['approval', { on: '2021-12-11', special: true }, ['reasonForLate']],
    ['conversion', { on: '2022-09-09' }, ['tooEarly']],
    ['conversion', { outcome: 'extended', extension: 5 }, ['extension']],
    ['conversion', { outcome: 'extended', extension: 6 }, []],
    ['conversion', { outcome: 'extended', extension: 12 }, []],
    ['conversion', { outcome: 'extended', extension: 13 }, ['extension']],
  ])('%s %j: %j', (step, more, expected) => {
    const steps = { ...until(step), [step]: { ...whole[step], ...more } } as StepsTaken;
    expect(faults(step, steps)).toEqual(expected);
  });

  it('a step before its needs, one that goes on by itself, one of tomorrow', () => {
    const { talk: _, ...without } = until('activist');
    expect(faults('activist', without)).toEqual(['needs']);
    expect(
      faults('committeeReview', {
        ...until('committeeReview'),
        politicalReview: taken('2021-07-10', { outcome: 'refused' }),
      }),
    ).toEqual(['needs']);
    expect(faults('cultivation', { ...whole, cultivation: taken('2020-08-01') })).toEqual(['notAStep']);
    expect(faults('talk', until('talk'), '2020-03-19')).toEqual(['future']);
    expect(faults('admission', { ...until('admissionForm'), admission: taken('2021-09-10') })).toEqual([
      'vote',
    ]);
  });

  it('a second extension', () => {
    const again = {
      ...whole,
      conversion: taken('2023-03-10', { vote: vote(10, 6, 6), outcome: 'extended', extension: 6 }),
    };
    expect(faults('conversion', again, '2026-11-28', { extendedBy: 6 })).toEqual(['extension']);
  });
});

it('an extended probation is over so many months later', () => {
  expect(fullFrom(facts(whole, { extendedBy: 6 }), rules)).toBe('2023-03-10');
  expect(limits('conversion', whole, '2023-03-10', { extendedBy: 6 })).toEqual([['notBefore', '2023-03-10']]);
});

it('who was received on probation may be discussed up to six months later; full membership counts from its end', () => {
  expect(limits('conversion', whole, '2022-09-10', { receivedOn: '2022-08-01' })).toEqual([
    ['notBefore', '2022-09-10'],
    ['notAfter', '2023-03-10'],
  ]);
});

it('who leaves within three months is warned of, on the last day too', () => {
  expect(warnings('admission', whole, { leavesOn: '2021-12-10' })).toEqual(['leavesSoon']);
  expect(warnings('admission', whole, { leavesOn: '2021-12-11' })).toEqual([]);
});

it('in a temporary branch it says that this is not usual', () => {
  expect(warnings('admission', whole, { isTemporaryBranch: true })).toEqual(['temporaryBranch']);
});

it('a vote that turns on written consents is warned of by the revised edition only where its rule is not sure', () => {
  const at = (on: string) => ({ ...whole, admission: taken(on, { vote: vote(10, 6, 5, 1) }) });
  expect(faults('admission', at('2026-06-01'))).toEqual([]);
  expect(warnings('admission', at('2026-06-01'))).toContain('writtenVotes');
});

it('the district may say that written opinions do not count, and that the superior must agree', () => {
  const change = (rule: string, value: number) => ({
    _id: rule,
    change: { of: 'rule' as const, rule, value },
    from: '2026-06-01',
    document: '文1号',
    at: 1,
    confirmed: { at: 2 },
    takenBack: null,
  });
  const amended = ruleBookOf([change('writtenConsent', 0), change('candidateAgreement', 1)]);
  const at = (on: string) => facts({ ...whole, admission: taken(on, { vote: vote(10, 6, 5, 1) }) });
  const of = (on: string) =>
    faultsOf('admission', at(on), { rules: amended, today: '2026-11-28' }).map(({ fault }) => fault);
  expect([of('2026-05-31'), of('2026-06-01')]).toEqual([[], ['vote']]);
  expect(amended.numberOn('candidateAgreement', '2026-06-01')).toBe(1);
});

describe('where somebody stands', () => {
  const at = (steps: StepsTaken, today: string, more?: Partial<Facts>) => {
    const given = facts(steps, more);
    const standings = standingsOf(given, rules, today);
    return {
      stage: stageOf(given),
      next: nextSteps(standings, given).map(({ step }) => step),
      overdue: standings.filter(({ isOverdue }) => isOverdue).map(({ step }) => step),
    };
  };

  it.each<[DevelopmentStep, string, object]>([
    ['application', '2020-04-01', { stage: 'applicant', next: ['talk'], overdue: [] }],
    ['application', '2020-04-02', { stage: 'applicant', next: ['talk'], overdue: ['talk'] }],
    ['contacts', '2020-12-15', { stage: 'activist', next: ['cultivation', 'candidate'], overdue: [] }],
    [
      'contacts',
      '2020-12-16',
      { stage: 'activist', next: ['cultivation', 'candidate'], overdue: ['cultivation'] },
    ],
    [
      'candidateFiled',
      '2021-07-01',
      { stage: 'candidate', next: ['sponsors', 'politicalReview', 'training'], overdue: [] },
    ],
    ['training', '2021-08-01', { stage: 'admission', next: ['committeeReview'], overdue: [] }],
    ['superiorTalk', '2021-12-11', { stage: 'admission', next: ['approval'], overdue: ['approval'] }],
    ['oath', '2022-08-09', { stage: 'probation', next: [], overdue: [] }],
    ['oath', '2022-08-10', { stage: 'probation', next: ['conversionAsked'], overdue: [] }],
    ['archived', '2023-01-01', { stage: 'probation', next: [], overdue: [] }],
  ])('after %s on %s', (last, today, expected) => {
    expect(at(until(last), today)).toMatchObject(expected);
  });

  it('whoever rests owes nothing', () => {
    expect(at(until('application'), '2021-01-01', { state: 'paused' })).toMatchObject({
      next: [],
      overdue: [],
    });
  });

  it('what was done elsewhere is not asked again, and its key days count', () => {
    const came = facts({ activist: taken('2020-06-15') }, { elsewhereUntil: 'activistFiled' });
    expect(
      standingsOf(came, rules, '2020-08-01')
        .slice(0, 5)
        .map(({ standing }) => standing),
    ).toEqual(['elsewhere', 'elsewhere', 'done', 'elsewhere', 'next']);
    const early = {
      ...came,
      steps: {
        ...came.steps,
        contacts: taken('2020-08-01', { people: two }),
        candidate: taken('2021-06-14'),
      },
    };
    expect(faultsOf('candidate', early, { rules, today: '2026-11-28' }).map(({ fault }) => fault)).toEqual([
      'tooEarly',
    ]);
  });

  it('a review is due half a year after the last one', () => {
    const reviewed = facts(until('contacts'), { reviews: ['2020-08-31'] });
    expect(nextReview(reviewed, rules, '2021-01-01')).toMatchObject({
      day: '2021-02-28',
      from: { what: 'lastReview' },
    });
  });
});

describe('who approves', () => {
  const of = (...kinds: ('district' | 'town' | 'committee' | 'generalBranch' | 'branch')[]) =>
    kinds.map((kind, at) => ({ _id: `${kind}-${at}`, kind, name: kind }));
  const road = (line: ReturnType<typeof of>, book = rules) => {
    const { approver, deliberating } = approvalRoad(line, book, '2026-11-28');
    return [approver?.name, deliberating.map(({ name }) => name)];
  };

  it.each([
    [of('district', 'town', 'branch'), ['town', []]],
    [of('district', 'town', 'committee', 'branch'), ['town', ['committee']]],
    [
      of('district', 'town', 'committee', 'generalBranch', 'branch'),
      ['town', ['generalBranch', 'committee']],
    ],
    [of('district', 'town', 'generalBranch', 'branch'), ['town', ['generalBranch']]],
    [of('district', 'committee', 'branch'), ['committee', []]],
    [of('district', 'committee', 'generalBranch', 'branch'), ['committee', ['generalBranch']]],
    [of('district', 'generalBranch', 'branch'), ['district', ['generalBranch']]],
    [of('district', 'branch'), ['district', []]],
    [of('branch'), [undefined, []]],
  ])('%j', (line, expected) => {
    expect(road(line)).toEqual(expected);
  });

  it('a committee below a town, where the district lays that down', () => {
    const amended = ruleBookOf([
      {
        _id: 'one',
        change: { of: 'rule', rule: 'committeeApproves', value: 1 },
        from: '2026-06-01',
        document: '文1号',
        at: 1,
        confirmed: { at: 2 },
        takenBack: null,
      },
    ]);
    expect(road(of('district', 'town', 'committee', 'branch'), amended)).toEqual(['committee', []]);
    expect(road(of('district', 'town', 'generalBranch', 'branch'), amended)).toEqual([
      'town',
      ['generalBranch'],
    ]);
  });
});

describe('properties', () => {
  const anyDay = fc.integer({ min: 0, max: 4500 }).map((count) => addDays('2015-01-01', count));

  it('no candidate before a year has passed, whatever the day and the edition', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 800 }), (activist, more) => {
        const on = addDays(addYears(activist, 1), more);
        const steps = {
          ...until('contacts'),
          application: taken('2014-06-01'),
          talk: taken('2014-06-01'),
          activist: taken(activist),
          activistFiled: taken(activist),
          contacts: taken(activist, { people: two }),
          candidate: taken(on),
        };
        const found = faults('candidate', steps, '2099-01-01');
        expect(found.includes('tooEarly')).toBe(on < addYears(activist, 1));
      }),
    );
  });

  it('a month is a month of the calendar: the last day counts, the next is late', () => {
    fc.assert(
      fc.property(anyDay, (applied) => {
        const last = addMonths(applied, 1);
        const [day, next] = [last, addDays(last, 1)].map((on) =>
          faults('talk', { application: taken(applied), talk: taken(on) }, '2099-01-01'),
        );
        expect(day).toEqual([]);
        expect(next).toEqual(['reasonForLate']);
        // As many days as the calendar has, and never one more than the same number.
        expect(Number(last.slice(8))).toBeLessThanOrEqual(Number(applied.slice(8)));
      }),
    );
  });

  it('a probation ends the day before the same day of the next year, or earlier for 29 February', () => {
    fc.assert(
      fc.property(anyDay, (met) => {
        const over = fullFrom(facts({ admission: taken(met) }), rules) ?? '';
        expect(over).toBe(
          met.endsWith('02-29')
            ? `${Number(met.slice(0, 4)) + 1}-02-28`
            : `${Number(met.slice(0, 4)) + 1}${met.slice(4)}`,
        );
      }),
    );
  });

  it('a vote carries exactly where more than half are there and more than half of those expected are for it', () => {
    const count = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), count, count, count, (expected, present, yes, written) => {
        const can = present + written <= expected && yes <= present;
        const carries = can && 2 * present > expected && 2 * (yes + written) > expected;
        const found = faults('admission', {
          ...whole,
          admission: taken('2021-09-10', { vote: vote(expected, present, yes, written) }),
        });
        expect(found).toEqual(carries ? [] : ['vote']);
      }),
    );
  });

  it('what is recorded in any order that its needs allow stays without a fault, and nothing earlier does', () => {
    fc.assert(
      fc.property(fc.constantFrom(...developmentSteps.filter((step) => !plan[step].goesOn)), (step) => {
        const steps = until(step);
        expect(faults(step, steps)).toEqual([]);
        for (const need of plan[step].needs) {
          const { [need]: _, ...without } = steps;
          expect(faults(step, without)).toEqual(['needs']);
        }
      }),
    );
  });

  it('a step is judged by the edition of its own day, whatever is looked at later', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const [limit] = limitsOf('approval', facts(whole), rules, on);
        expect(limit?.citation.edition).toBe(on < '2026-05-18' ? '2014' : '2026');
      }),
    );
  });
});
