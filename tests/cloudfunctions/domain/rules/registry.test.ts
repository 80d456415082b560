import { ruleBookOf } from '../../../../cloudfunctions/domain/rules/book';
import { allPractices, allRules, citationText } from '../../../../cloudfunctions/domain/rules/registry';

const { ruleOn, numberOn, cite } = ruleBookOf([]);

const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

it('one edition of a rule holds at a time, and says what it rests on', () => {
  for (const one of allRules) {
    expect([one.id, one.until === undefined || one.from < one.until]).toEqual([one.id, true]);
    const others = allRules.filter(({ id, from }) => id === one.id && from !== one.from);
    const overlap = others.filter(
      ({ from, until }) => from < (one.until ?? '9999') && one.from < (until ?? '9999'),
    );
    expect([one.id, overlap]).toEqual([one.id, []]);
    expect([
      one.id,
      one.source.length > 0,
      /^第.+条$/.test(one.article) || (one.article === '' && one.articleStatus === 'unverified'),
    ]).toEqual([one.id, true, true]);
  }
});

it('no number is a rule and a practice at once', () => {
  const practices = allPractices.map(({ id }) => id);
  expect(allRules.filter(({ id }) => practices.includes(id))).toEqual([]);
});

it.each([
  ['admissionVote', '2014-05-27', undefined],
  ['admissionVote', '2014-05-28', '2014'],
  ['admissionVote', '2026-05-17', '2014'],
  ['admissionVote', '2026-05-18', '2026'],
  ['themeDays', '2018-10-27', undefined],
  ['themeDays', nextDay('2018-10-27'), '2018'],
] as const)('%s on %s: %s', (id, day, edition) => {
  expect(ruleOn(id, day)?.edition).toBe(edition);
});

it.each([
  ['committeeFromFull', '2026-11-27', 7],
  ['branchFullMembers', '2026-11-27', 3],
  ['partyLectures', '2026-11-27', 1],
  ['partyLectures', '2018-10-27', undefined],
  ['settlingDay', '2026-11-27', 5],
] as const)('%s on %s is %s', (id, day, value) => {
  expect(numberOn(id, day)).toBe(value);
});

it('what is not sure says so, beside what is', () => {
  expect(citationText(cite('generalMeetings', '2026-11-27'))).toMatch(/第十一条$/);
  expect(citationText(cite('admissionVote', '2026-11-27'))).toMatch(/，条号待核$/);
  expect(citationText(cite('writtenConsent', '2026-11-27'))).toMatch(/，待核$/);
});

it('what the program refuses by rests on a value that is sure, in every edition', () => {
  // Posts of probationary members, and votes of people who have none; elections that cannot be.
  const refusing = [
    'rightToVote',
    'committeeFromFull',
    'committeeAtLeast',
    'committeeAtMost',
    'electionMoved',
    'electionSurplus',
    'electionQuorum',
  ];
  const found = allRules.filter(({ id }) => refusing.includes(id));
  expect(found.map(({ id, status }) => [id, status])).toEqual(
    expect.arrayContaining(refusing.map((id) => [id, 'verified'])),
  );
  expect(found.filter(({ status }) => status !== 'verified')).toEqual([]);
});
