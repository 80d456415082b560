import fc from 'fast-check';
import { verdictOf as verdict, type VoteCounts } from '../../../../cloudfunctions/domain/minutes/votes';
import { ruleBookOf } from '../../../../cloudfunctions/domain/rules/book';
import type { MeetingHeld } from '../../../../cloudfunctions/domain/rules/quorums';
import { voteRuleNames, type VoteRule } from '../../../../types/shared/minutes';

/** A meeting under the edition of 2014, and one under that of May 2026. */
const general = { kind: 'generalMeeting', day: '2026-05-17' } as const;
const revised = { kind: 'generalMeeting', day: '2026-05-18' } as const;

const rules = ruleBookOf([]);
const verdictOf = (rule: VoteRule, votes: VoteCounts, at: MeetingHeld) => verdict(rule, votes, { at, rules });

const vote = (
  expected: number,
  present: number,
  yes: number,
  more: { against?: number; abstain?: number; written?: number } = {},
) => ({ expected, present, for: yes, against: 0, abstain: 0, ...more });

describe('an ordinary resolution: half there, more than half of those expected for it', () => {
  it.each([
    [vote(10, 5, 5), 'lost'],
    [vote(10, 6, 6), 'carried'],
    [vote(10, 4, 4), 'noQuorum'],
    [vote(11, 6, 6), 'carried'],
    [vote(11, 6, 5, { against: 1 }), 'lost'],
    [vote(11, 5, 5), 'noQuorum'],
    [vote(3, 2, 2), 'carried'],
    [vote(10, 6, 6, { written: 1 }), 'impossible'],
  ])('%j: %s', (votes, outcome) => {
    expect(verdictOf('ordinary', votes, general)).toMatchObject({
      outcome,
      citation: { article: '第十一条' },
    });
  });
});

describe('taking in or confirming a member: more than half there, written consents count for it', () => {
  it.each([
    [vote(10, 5, 5), 'noQuorum'],
    [vote(10, 6, 6), 'carried'],
    [vote(10, 6, 5, { against: 1 }), 'lost'],
    [vote(10, 6, 5, { against: 1, written: 1 }), 'carried'],
    [vote(11, 6, 6), 'carried'],
    [vote(10, 9, 5, { written: 2 }), 'impossible'],
  ])('%j: %s', (votes, outcome) => {
    expect(verdictOf('development', votes, general)).toMatchObject({
      outcome,
      citation: { article: '第二十一条' },
    });
  });
});

describe('an election: four fifths there', () => {
  it.each([
    [vote(10, 7, 7), 'noQuorum'],
    [vote(10, 8, 6), 'carried'],
    // More than half of those there, and half of those expected: elected by one reading, and not by the other.
    [vote(10, 8, 5), 'toCheck'],
    [vote(10, 8, 4), 'lost'],
    [vote(11, 8, 8), 'noQuorum'],
    [vote(11, 9, 6), 'carried'],
    [vote(5, 4, 3), 'carried'],
  ])('%j: %s', (votes, outcome) => {
    expect(verdictOf('election', votes, general)).toMatchObject({
      outcome,
      // That four fifths are there is sure; who is elected then is told in two ways.
      citation:
        outcome === 'noQuorum'
          ? { rule: 'electionQuorum', status: 'verified' }
          : { rule: 'electionMajority', status: 'unverified' },
    });
  });
});

it.each([
  ['more votes than people', vote(10, 6, 5, { against: 1, abstain: 1 })],
  ['more there than expected', vote(5, 6, 3)],
  ['nobody expected', vote(0, 0, 0)],
  ['halves of people', vote(10, 6.5, 6)],
  ['fewer than none', vote(10, 6, 6, { against: -1 })],
])('%s cannot be', (_, votes) => {
  for (const rule of voteRuleNames) expect(verdictOf(rule, votes, general).outcome).toBe('impossible');
});

it('is never carried by half of those expected or fewer', () => {
  const counts = fc
    .integer({ min: 1, max: 200 })
    .chain((expected) =>
      fc.tuple(
        fc.constant(expected),
        fc.integer({ min: 0, max: expected }),
        fc.integer({ min: 0, max: expected }),
      ),
    );
  fc.assert(
    fc.property(counts, fc.constantFrom(...voteRuleNames), ([expected, present, yes], rule) => {
      const { outcome } = verdictOf(rule, vote(expected, present, yes), general);
      if (outcome === 'carried') expect(yes).toBeGreaterThan(expected / 2);
      if (yes > expected / 2 && yes <= present && rule === 'ordinary') expect(outcome).toBe('carried');
    }),
  );
});

it('a committee’s vote rests on its own article, other rules on theirs', () => {
  const votes = { expected: 5, present: 3, for: 3, against: 0, abstain: 0 };
  const articleOf = (rule: (typeof voteRuleNames)[number]) =>
    verdictOf(rule, votes, { ...general, kind: 'committeeMeeting' }).citation.article;
  expect([articleOf('ordinary'), articleOf('development')]).toEqual(['第十二条', '第二十一条']);
});

it('cites the edition that held on the day of the meeting; both ask the same', () => {
  const votes = vote(10, 6, 6);
  const [before, after] = [general, revised].map((at) => verdictOf('development', votes, at));
  expect([before?.outcome, after?.outcome]).toEqual(['carried', 'carried']);
  expect([before?.citation, after?.citation]).toMatchObject([
    { edition: '2014', article: '第二十一条', articleStatus: 'verified', status: 'verified' },
    { edition: '2026', article: '第二十条', articleStatus: 'unverified', status: 'verified' },
  ]);
});

it('what turns on written consents rests on the rule about these, which is not sure of since 2026', () => {
  const turns = vote(10, 6, 5, { against: 1, written: 1 });
  const anyway = vote(10, 6, 6, { written: 1 });
  const told = ([votes, at]: [VoteCounts, MeetingHeld]) => {
    const { outcome, citation } = verdictOf('development', votes, at);
    return [outcome, citation.rule, citation.status];
  };
  expect(
    (
      [
        [turns, general],
        [turns, revised],
        [anyway, revised],
      ] as [VoteCounts, MeetingHeld][]
    ).map(told),
  ).toEqual([
    ['carried', 'writtenConsent', 'verified'],
    ['carried', 'writtenConsent', 'unverified'],
    ['carried', 'admissionVote', 'verified'],
  ]);
});

it.each([
  ['ordinary', 10, 5, 6],
  ['ordinary', 11, 6, 6],
  ['development', 10, 6, 6],
  ['development', 11, 6, 6],
  ['election', 10, 8, 6],
  ['election', 11, 9, 6],
] as const)('%s, %i expected: %i there, %i for it at least', (rule, expected, presentAtLeast, forAtLeast) => {
  const least = vote(expected, presentAtLeast, Math.min(presentAtLeast, forAtLeast));
  expect(verdictOf(rule, least, general)).toMatchObject({ presentAtLeast, forAtLeast });
});
