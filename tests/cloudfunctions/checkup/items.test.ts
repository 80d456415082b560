import fc from 'fast-check';
import { addDays, addMonths } from '../../../types/shared/calendar';
import { lightOn, matterLight, seenOn, type CheckupItem, type Light } from '../../../types/shared/checkups';
import { dutyState } from '../../../cloudfunctions/domain/compliance/branch-check';
import { meetingItems } from '../../../cloudfunctions/domain/compliance/checkup';
import type { DutyRecord } from '../../../cloudfunctions/domain/compliance/model';
import { developmentItems } from '../../../cloudfunctions/domain/development/checkup';
import type { Facts } from '../../../cloudfunctions/domain/development/facts';
import { nextSteps, standingsOf } from '../../../cloudfunctions/domain/development/standing';
import { duesItems } from '../../../cloudfunctions/domain/dues/checkup';
import type { Known } from '../../../cloudfunctions/domain/dues/standing';
import { termItems } from '../../../cloudfunctions/domain/election/checkup';
import { hoursItems } from '../../../cloudfunctions/domain/learning/checkup';
import { termStanding } from '../../../cloudfunctions/domain/organization/term';
import { ruleBookOf } from '../../../cloudfunctions/domain/rules/book';

/** What each matter says of itself for 支部体检, at the days on which its colour turns. */

const rules = ruleBookOf([]);

/** The colours of the items of a code on a day. */
const lightsOf = (items: readonly CheckupItem[], day: string): Light[] =>
  items.map((one) => lightOn(one, day));

describe('a meeting that is due', () => {
  const duty = (more: Partial<DutyRecord> = {}): DutyRecord => ({
    kind: 'generalMeeting',
    every: 'quarter',
    period: '2026-Q4',
    endsOn: '2026-12-31',
    times: 1,
    held: 0,
    withoutQuorum: 0,
    ...more,
  });
  const of = (one: DutyRecord) => meetingItems({ duties: [one], overdue: [] });

  it.each([
    ['2026-12-23', 'green'],
    ['2026-12-24', 'amber'],
    ['2026-12-31', 'amber'],
    ['2027-01-01', 'red'],
    ['2027-01-31', 'red'],
  ])('on %s is %s', (day, light) => {
    expect(lightsOf(of(duty()), day)).toEqual([light]);
  });

  it('is no more to be made good after the next month', () => {
    expect(seenOn(of(duty()), '2027-01-31')).toHaveLength(1);
    expect(seenOn(of(duty()), '2027-02-01')).toEqual([]);
  });

  it.each([
    ['held', { held: 1 }],
    ['of a branch without a committee', { kind: 'committeeMeeting', exempt: 'NO_COMMITTEE' }],
    ['of a branch that was not there before', { exempt: 'FROM_NEXT_PERIOD' }],
  ] as const)('is not open where it is %s', (_, more) => {
    expect(of(duty(more))).toEqual([]);
  });

  it('has on every day the colour of the page of meetings', () => {
    const word = { soon: 'amber', overdue: 'red', open: 'green', done: 'none', exempt: 'none' } as const;
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 31 }), fc.integer({ min: 0, max: 2 }), (days, held) => {
        const one = duty({ held, times: 2 });
        const day = addDays(one.endsOn, days);
        expect(lightsOf(of(one), day)).toEqual(held < 2 ? [word[dutyState(one, day)]] : []);
      }),
    );
  });
});

describe('dues', () => {
  const today = '2026-11-23';
  const known = (from: string, paidUntil: string, more: Partial<Known> = {}): Known => {
    const paid = new Set<string>();
    for (let month = from; month <= paidUntil; month = addMonths(`${month}-01`, 1).slice(0, 7))
      paid.add(month);
    return { assessments: [{ _id: 'a', from, until: '2026-12', at: 0 }], reliefs: [], paid, ...more };
  };
  const seen = (person: Known, day: string, more: { day?: number; published?: number[] } = {}) =>
    seenOn(
      duesItems({ today: day, rules, people: [person], published: more.published ?? [2026], day: more.day }),
      day,
    ).map(({ code, light, count }) => [code, light, count]);

  it.each([
    // Of November nobody is late before its day, on the tenth.
    ['2026-11-09', '2026-10', []],
    ['2026-11-10', '2026-10', [['duesUnpaid', 'amber', 1]]],
    ['2026-11-10', '2026-11', []],
    // A month that is over; four of them, and five.
    ['2026-11-02', '2026-09', [['duesUnpaid', 'amber', 1]]],
    ['2026-11-30', '2026-06', [['duesUnpaid', 'amber', 1]]],
    ['2026-11-30', '2026-05', [['duesUnpaid', 'red', 1]]],
  ])('on %s, paid until %s', (day, paidUntil, expected) => {
    expect(seen(known('2026-01', paidUntil), day, { day: 10 })).toEqual(expected);
  });

  it('without a day of dues are due when the month ends', () => {
    const person = known('2026-01', '2026-10');
    expect(seen(person, '2026-11-29')).toEqual([]);
    expect(seen(person, '2026-11-30')).toEqual([['duesUnpaid', 'amber', 1]]);
  });

  it('turn red at the month’s end also where nobody looks again', () => {
    const [item] = duesItems({ today, rules, people: [known('2026-01', '2026-06')], published: [2026] });
    expect(item).toMatchObject({
      code: 'duesUnpaid',
      redFrom: '2026-12-01',
      // A month later the branch meeting is to decide.
      articleFrom: '2027-01-01',
    });
  });

  it('of a member who is relieved are not owed', () => {
    const reliefs = [{ from: '2026-01', until: '2026-12', fen: 0 }];
    expect(seen(known('2026-01', '2025-12', { reliefs }), today)).toEqual([]);
  });

  it('are not asked of months before the first that was assessed', () => {
    expect(seen(known('2026-11', '2026-10'), '2026-11-29')).toEqual([]);
  });

  it('who is not assessed is told of, and never overdue', () => {
    const people: Known[] = [
      known('2026-01', '2026-12'),
      { assessments: [], reliefs: [], paid: new Set<string>() },
    ];
    const toAssess = (day: string) =>
      lightsOf(
        duesItems({ today: day, rules, people, published: [2026] }).filter(
          ({ code }) => code === 'duesToAssess',
        ),
        day,
      ).sort();
    expect(toAssess('2026-11-30')).toEqual(['amber']);
    // From January on nobody is assessed; until then that is nobody's fault.
    expect(toAssess('2026-12-31')).toEqual(['amber', 'green']);
    expect(toAssess('2027-01-01')).toEqual(['amber', 'amber']);
  });

  it('of a year are published by its end, and never overdue', () => {
    const person = known('2026-01', '2026-12');
    const on = (day: string) =>
      seen(person, day, { published: [] }).filter(([code]) => code === 'duesToPublish');
    expect(on('2026-12-23')).toEqual([]);
    expect(on('2026-12-24')).toEqual([['duesToPublish', 'amber', undefined]]);
    expect(on('2027-06-01')).toEqual([['duesToPublish', 'amber', undefined]]);
  });

  it('of a branch that assesses nobody here are not judged', () => {
    const items = duesItems({
      today,
      rules,
      people: [{ assessments: [], reliefs: [], paid: new Set() }],
      published: [],
    });
    expect(items).toEqual([{ matter: 'dues', code: 'duesElsewhere' }]);
    expect(matterLight(seenOn(items, today), 'dues')).toBe('none');
  });
});

describe('a term', () => {
  const at = (today: string) => ({ rules, today });

  it.each([
    ['2026-05-29', 'green'],
    ['2026-05-30', 'amber'],
    ['2026-11-30', 'amber'],
    ['2026-12-01', 'red'],
  ])('that ends on 30 November is on %s %s', (day, light) => {
    expect(lightsOf(termItems({ termEndsOn: '2026-11-30' }, false, at(day)), day)).toEqual([light]);
  });

  it('has on every day the colour of the page of elections, also while one is under way', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.boolean(), (days, going) => {
        const termEndsOn = '2026-08-31';
        const day = addDays(termEndsOn, days);
        const standing = termStanding({ kind: 'branch', termEndsOn }, day, rules);
        const left = standing && (standing.left < 0 ? 'red' : 'amber');
        expect(lightsOf(termItems({ termEndsOn }, going, at(day)), day)).toEqual([left ?? 'green']);
      }),
    );
  });

  it.each([
    ['temporary', { temporary: true, termEndsOn: '2020-01-01' }],
    ['termUnknown', {}],
  ] as const)('is not judged: %s', (code, branch) => {
    const seen = seenOn(termItems(branch, false, at('2026-11-23')), '2026-11-23');
    expect(seen.map((one) => one.code)).toEqual([code]);
    expect(matterLight(seen, 'election')).toBe('none');
  });
});

describe('somebody on the way into the Party', () => {
  const facts: Facts = {
    state: 'open',
    steps: { application: { on: '2026-10-31', outcome: 'done' } },
    reviews: [],
    isOfAge: true,
  };
  const itemsOf = (given: Facts, today: string, pendingStep?: 'talk') => {
    const standings = standingsOf(given, rules, today);
    const record = { ...(pendingStep && { pendingStep }) };
    const people = [{ record, standings, next: nextSteps(standings, given) }];
    return developmentItems(people as unknown as Parameters<typeof developmentItems>[0], { rules, today });
  };

  it.each([
    // A month from 31 October ends on 30 November; two weeks before it is due soon.
    ['2026-11-15', 'green'],
    ['2026-11-16', 'amber'],
    ['2026-11-30', 'amber'],
    ['2026-12-01', 'red'],
  ])('is to be talked with: on %s %s', (day, light) => {
    expect(lightsOf(itemsOf(facts, day), day)).toEqual([light]);
  });

  it.each(['paused', 'ended'] as const)('is asked nothing while it is %s', (state) => {
    expect(itemsOf({ ...facts, state }, '2027-06-01')).toEqual([]);
  });

  it('waits at the superior without a colour', () => {
    const items = itemsOf(facts, '2027-06-01', 'talk');
    expect(items.map(({ code }) => code)).toEqual(['developmentAsked']);
    expect(lightsOf(items, '2027-06-01')).toEqual(['none']);
  });

  it('is overdue by a rule that is sure, and by no other', () => {
    const approved: Facts = {
      ...facts,
      elsewhereUntil: 'approvalFiled',
      steps: {
        admission: { on: '2026-08-01', outcome: 'done' },
        approval: { on: '2026-09-01', outcome: 'done' },
        placed: { on: '2026-09-02', outcome: 'done' },
      },
    };
    // 入党宣誓 within a month is told of by one of the two accounts only.
    const oath = itemsOf(approved, '2027-06-01').filter(({ step }) => step === 'oath');
    expect(lightsOf(oath, '2027-06-01')).toEqual(['amber']);
  });

  it('nobody is there: not judged', () => {
    const seen = seenOn(developmentItems([], { rules, today: '2026-11-23' }), '2026-11-23');
    expect(matterLight(seen, 'development')).toBe('none');
  });
});

describe('the hours of a year', () => {
  const short = { earned: 31.5, asMember: 32, required: 32 };
  const full = { earned: 32, asMember: 32, required: 32 };
  const leader = { earned: 55.5, asMember: 32, required: 56 };
  const items = (today: string) => hoursItems([short, full, leader], 2026, { rules, today });

  it.each([
    ['2026-11-30', []],
    [
      '2026-12-01',
      [
        ['hours', 'amber', 1],
        ['leaderHours', 'amber', 1],
      ],
    ],
    [
      '2026-12-31',
      [
        ['hours', 'amber', 1],
        ['leaderHours', 'amber', 1],
      ],
    ],
    // What is asked of secretaries rests on a plan that has run out: never overdue.
    [
      '2027-01-31',
      [
        ['hours', 'red', 1],
        ['leaderHours', 'amber', 1],
      ],
    ],
    ['2027-02-01', []],
  ])('on %s', (day, expected) => {
    expect(seenOn(items(day), day).map(({ code, light, count }) => [code, light, count])).toEqual(expected);
  });

  it('of a new member are those of their months', () => {
    const late = { earned: 6, asMember: 5.5, required: 5.5 };
    expect(hoursItems([late], 2026, { rules, today: '2026-12-01' })).toEqual([]);
  });

  it('are not judged where nobody has any here', () => {
    const seen = seenOn(
      hoursItems([{ ...short, earned: 0 }], 2026, { rules, today: '2026-12-30' }),
      '2026-12-30',
    );
    expect(seen.map(({ code, light }) => [code, light])).toEqual([['noHours', 'none']]);
    expect(matterLight(seen, 'education')).toBe('none');
  });
});

it('adds up what is the same, and tells what is over before what is due next', () => {
  const item = (more: Partial<CheckupItem>): CheckupItem => ({
    matter: 'dues',
    code: 'duesUnpaid',
    count: 1,
    amberFrom: '2026-11-01',
    ...more,
  });
  const seen = seenOn(
    [
      item({ dueOn: '2026-11-30' }),
      item({ dueOn: '2026-10-31' }),
      item({ redFrom: '2026-11-20', dueOn: '2026-12-31' }),
      item({ amberFrom: '2026-12-01' }),
    ],
    '2026-11-23',
  );
  expect(seen.map(({ light, count, dueOn }) => [light, count, dueOn])).toEqual([
    ['red', 1, '2026-12-31'],
    ['amber', 2, '2026-10-31'],
  ]);
});
