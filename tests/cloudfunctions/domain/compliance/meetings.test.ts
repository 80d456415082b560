import { meetingBases, meetingsDue } from '../../../../cloudfunctions/domain/compliance/meetings';

const today = '2026-11-23';

const due = (fullMembers: number, groups: number) =>
  meetingsDue({ fullMembers, groups }, today)
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
  const exempt = meetingsDue({ fullMembers: 6, groups: 0 }, today).flatMap(({ kind, exempt: why }) =>
    why ? [[kind, why]] : [],
  );
  expect(exempt).toEqual([
    ['committeeMeeting', 'NO_COMMITTEE'],
    ['groupMeeting', 'NO_GROUPS'],
  ]);
});

it('shows how often lectures are held as a practice, everything else with its article', () => {
  for (const { kind, practice, citation } of meetingBases(today)) {
    expect([kind, practice]).toEqual([kind, kind === 'partyLecture']);
    expect(citation.article).toMatch(/^第.+条$/);
  }
});

it('asks nothing before the regulation took effect', () => {
  expect(meetingsDue({ fullMembers: 9, groups: 1 }, '2018-10-27')).toEqual([]);
});
