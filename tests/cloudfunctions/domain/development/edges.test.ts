import type { Facts, StepsTaken, StepTaken } from '../../../../cloudfunctions/domain/development/facts';
import { faultsOf, warningsOf } from '../../../../cloudfunctions/domain/development/judge';
import { plan } from '../../../../cloudfunctions/domain/development/plan';
import { remindersOf, remindOnOf } from '../../../../cloudfunctions/domain/development/reminding';
import { nextSteps, standingsOf } from '../../../../cloudfunctions/domain/development/standing';
import { ruleBookOf } from '../../../../cloudfunctions/domain/rules/book';
import type { DevelopmentStep } from '../../../../types/shared/developments';

/** What the limits of developing a member come to at their edges, where a record begins half way or an edition is not sure. */

const rules = ruleBookOf([]);
const today = '2026-11-28';

const taken = (on: string, more: Partial<StepTaken> = {}): StepTaken => ({ on, outcome: 'done', ...more });
const facts = (steps: StepsTaken, more: Partial<Facts> = {}): Facts => ({
  state: 'open',
  steps,
  reviews: [],
  isOfAge: true,
  ...more,
});
const faults = (step: DevelopmentStep, given: Facts) =>
  faultsOf(step, given, { rules, today }).map(({ fault }) => fault);
const warnings = (step: DevelopmentStep, given: Facts) =>
  warningsOf(step, given, rules).map(({ warning }) => warning);
const vote = { expected: 10, present: 6, for: 6, against: 0, abstain: 0 };

it('who is on the roster from elsewhere is not asked for the vote that took them in', () => {
  const begun = facts(
    { application: taken('2024-01-10'), admission: taken('2026-02-10') },
    { elsewhereUntil: 'oath' },
  );
  expect(faults('admission', begun)).toEqual([]);
});

it.each<[string, StepsTaken, Facts['elsewhereUntil'], DevelopmentStep]>([
  [
    'an activist before the application',
    { application: taken('2020-03-01'), activist: taken('2019-06-01') },
    'activist',
    'activist',
  ],
  [
    'a candidate whose filing is before the decision',
    {
      application: taken('2020-03-01'),
      activist: taken('2020-06-01'),
      candidate: taken('2021-07-01'),
      candidateFiled: taken('2021-06-30'),
    },
    'candidate',
    'candidateFiled',
  ],
  [
    'who asks to become full before they were taken in',
    {
      application: taken('2020-03-01'),
      admission: taken('2021-09-10'),
      conversionAsked: taken('2021-09-09'),
    },
    'oath',
    'conversionAsked',
  ],
])('%s is earlier than what it needs, whatever lies between unknown', (_, steps, elsewhereUntil, step) => {
  expect(faults(step, facts(steps, { elsewhereUntil }))).toEqual(['beforeNeed']);
});

it('a day before the oldest edition that is known is held against that one', () => {
  const old = facts({ application: taken('2012-03-01'), talk: taken('2012-04-02') });
  expect(faults('talk', old)).toEqual(['reasonForLate']);
});

describe('an extension', () => {
  const extended = (on: string, extension: number | undefined, extendedBy?: number): Facts =>
    facts(
      {
        admission: taken('2024-06-10'),
        conversion: taken(on, { outcome: 'extended', vote, ...(extension && { extension }) }),
      },
      { elsewhereUntil: 'conversionAsked', ...(extendedBy && { extendedBy }) },
    );

  it.each<[string, Facts, string[], string[]]>([
    // Article 32 of the edition of 2014 is checked: it refuses.
    ['2014, five months', extended('2026-05-17', 5), ['extension'], []],
    ['2014, six', extended('2026-05-17', 6), [], []],
    ['2014, thirteen', extended('2026-05-17', 13), ['extension'], []],
    ['2014, once more', extended('2026-05-17', 6, 6), ['extension'], []],
    // Of the edition of 2026 only the constitution's longest time is sure.
    ['2026, five months', extended('2026-05-18', 5), [], ['extensionShort']],
    ['2026, six', extended('2026-05-18', 6), [], []],
    ['2026, thirteen', extended('2026-05-18', 13), ['extension'], []],
    ['2026, once more', extended('2026-05-18', 6, 6), [], ['extendedBefore']],
    ['2026, once more, over a year together', extended('2026-05-18', 7, 6), ['extension'], []],
    ['2026, by nothing', extended('2026-05-18', undefined), ['extension'], []],
  ])('%s', (_, given, refused, warned) => {
    const found = faults('conversion', given);
    expect(found.filter((fault) => fault === 'extension')).toEqual(refused);
    if (refused.length === 0) expect(warnings('conversion', given)).toEqual(warned);
  });
});

it('who is not to stay is decided on before the probation is over, and without their asking; who becomes full is not', () => {
  const decided = (outcome: StepTaken['outcome']) =>
    facts(
      { admission: taken('2025-12-01'), conversion: taken('2026-09-01', { outcome, vote }) },
      { elsewhereUntil: 'oath' },
    );
  expect(faults('conversion', decided('cancelled'))).toEqual([]);
  expect(faults('conversion', decided('done'))).toEqual(['needs']);
});

describe('a publicity', () => {
  // Five work days after Monday 2026-06-22 end on Monday 2026-06-29.
  const named = (on: string, from: string, until: string) =>
    facts(
      {
        application: taken('2025-01-01'),
        activist: taken('2025-06-01'),
        candidate: taken(on, { publicity: { from, until } }),
      },
      { elsewhereUntil: 'contacts' },
    );

  it.each<[string, string, string, string[]]>([
    ['2026-06-30', '2026-06-22', '2026-06-29', []],
    ['2026-06-29', '2026-06-22', '2026-06-29', ['tooEarly']],
    // It was taken down too soon, however late the decision.
    ['2026-07-20', '2026-06-22', '2026-06-23', ['publicityShort']],
    // It still ran when it was decided.
    ['2026-07-06', '2026-06-22', '2026-07-06', ['publicityShort']],
  ])('decided on %s, up from %s to %s: %j', (on, from, until, expected) => {
    expect(warnings('candidate', named(on, from, until))).toEqual(expected);
  });
});

it('a special case is known for the approval of an admission only', () => {
  expect(plan.conversionApproval.details).toEqual(['document']);
});

it('an activist is reviewed from the day on which they became one, whether contacts are named or not', () => {
  const given = facts({
    application: taken('2026-01-10'),
    talk: taken('2026-02-01'),
    activist: taken('2026-05-20'),
  });
  const next = nextSteps(standingsOf(given, rules, '2026-11-21'), given);
  expect(next.find(({ step }) => step === 'cultivation')).toMatchObject({
    latest: '2026-11-20',
    isOverdue: true,
  });
});

it('a reminder is of the step whose day it is', () => {
  const given = facts(
    { application: taken('2025-01-01'), activist: taken('2025-12-01') },
    { elsewhereUntil: 'contacts', reviews: ['2026-09-01'] },
  );
  const days = remindersOf(given, rules, today);
  expect(days.find(({ day }) => day === '2026-12-01')?.next.step).toBe('candidate');
  expect(days.find(({ day }) => day === '2027-03-02')?.next.step).toBe('cultivation');
});

/** All days on which a branch is told of somebody who does nothing more, from a day on. */
function daysOf(given: Facts, from: string): [string, string | undefined][] {
  const days: [string, string | undefined][] = [];
  for (
    let day = remindOnOf(given, rules, from);
    day && days.length < 20;
    day = remindOnOf(given, rules, day)
  ) {
    const on = day;
    days.push([on, remindersOf(given, rules, on).find((one) => one.day === on)?.next.step]);
  }
  return days;
}

describe('a conversion that nobody discusses', () => {
  const probation = {
    application: taken('2024-01-10'),
    admission: taken('2025-12-10'),
    placed: taken('2026-01-10'),
  };
  const begun: Partial<Facts> = { elsewhereUntil: 'oath' };

  it('is told of before it is over, on that day, after a month and after three, and then no more', () => {
    expect(daysOf(facts(probation, begun), today)).toEqual([
      ['2026-12-10', 'conversionAsked'],
      ['2027-01-10', 'conversionAsked'],
      ['2027-03-10', 'conversionAsked'],
    ]);
    expect(daysOf(facts(probation, begun), '2026-11-01')[0]).toEqual(['2026-11-10', 'conversionAsked']);
    const asked = facts({ ...probation, conversionAsked: taken('2026-11-20') }, begun);
    expect(daysOf(asked, today).map(([, step]) => step)).toEqual(['conversion', 'conversion', 'conversion']);
  });

  it('of whom was received in it: its own last day and no more; of whom it was decided, or who rests: nothing', () => {
    const received = facts(
      { ...probation, conversionAsked: taken('2026-11-20') },
      { ...begun, receivedOn: '2026-10-01' },
    );
    expect(daysOf(received, today).map(([day]) => day)).toEqual(['2026-12-10', '2027-05-27', '2027-06-11']);
    const decided = facts(
      { ...probation, conversionAsked: taken('2026-11-20'), conversion: taken('2026-12-12') },
      begun,
    );
    expect(daysOf(decided, '2026-12-13').map(([, step]) => step)).toEqual([
      'conversionApproval',
      'conversionApproval',
    ]);
    expect(daysOf(facts(probation, { ...begun, state: 'paused' }), today)).toEqual([]);
  });

  it('goes on waiting after the last word, and is never overdue', () => {
    const asked = facts({ ...probation, conversionAsked: taken('2026-11-20') }, begun);
    const next = (day: string) =>
      nextSteps(standingsOf(asked, rules, day), asked).find(({ step }) => step === 'conversion');
    expect([next('2028-01-01')?.isOverdue, next('2028-01-01')?.earliest]).toEqual([false, '2026-12-10']);
  });
});
