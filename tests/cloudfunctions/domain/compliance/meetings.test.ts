import { ruleBookOf } from '../../../../cloudfunctions/domain/rules/book';
import { meetingBases, meetingsDue } from '../../../../cloudfunctions/domain/compliance/meetings';

const today = '2026-11-23';
const month = '2026-11';
const rules = ruleBookOf([]);

const due = (fullMembers: number, groups: number) =>
  meetingsDue({ fullMembers, groups }, month, rules)
    .filter(({ exempt }) => !exempt)
    .map(({ kind, every, times }) => `${kind} ${times}/${every}`);

const always = [
  'generalMeeting 1/quarter',
  'partyLecture 1/quarter',
  'themeDay 1/month',
  'organizationalLife 1/year',
  'democraticReview 1/year',
];

it.each([
  ['six full members, no groups', 6, 0, []],
  ['seven full members: a committee', 7, 0, ['committeeMeeting 1/month']],
  ['six full members in groups', 6, 2, ['groupMeeting 2/month']],
  ['a large branch', 40, 3, ['committeeMeeting 1/month', 'groupMeeting 3/month']],
])('%s', (_, fullMembers, groups, more) => {
  expect(due(fullMembers, groups).sort()).toEqual([...always, ...more].sort());
});

it('says why something is not due', () => {
  const exempt = meetingsDue({ fullMembers: 6, groups: 0 }, month, rules).flatMap(({ kind, exempt: why }) =>
    why ? [[kind, why]] : [],
  );
  expect(exempt).toEqual([
    ['committeeMeeting', 'NO_COMMITTEE'],
    ['groupMeeting', 'NO_GROUPS'],
  ]);
});

it('shows how often lectures are held as a practice, everything else with its article', () => {
  for (const { kind, practice, citation } of meetingBases(today, rules)) {
    expect([kind, practice]).toEqual([kind, kind === 'partyLecture']);
    expect(citation.article).toMatch(/^第.+条$/);
  }
});

it('asks nothing before the regulation took effect', () => {
  expect(meetingsDue({ fullMembers: 9, groups: 1 }, '2018-09', rules)).toEqual([]);
});

it('a number that changes within a quarter is asked from the next one on', () => {
  const twice = ruleBookOf([
    {
      _id: 'twice',
      change: { of: 'rule', rule: 'generalMeetings', value: 2 },
      from: '2026-11-10',
      document: '文1号',
      at: 1,
      confirmed: { at: 2 },
      takenBack: null,
    },
  ]);
  const asked = (of: string) =>
    meetingsDue({ fullMembers: 9, groups: 0 }, of, twice).find(({ kind }) => kind === 'generalMeeting')
      ?.times;
  expect(['2026-10', '2026-12', '2027-01'].map(asked)).toEqual([1, 1, 2]);
});
