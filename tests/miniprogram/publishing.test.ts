import { changedTo, draftOf, freshDraft, toldOf } from '../../miniprogram/src/activity/publish/draft';
import type { Prepared } from '../../miniprogram/src/activity/publish/planning';
import { dueWords } from '../../miniprogram/src/activity/publish/proposal';
import {
  dayColumns,
  momentAt,
  momentColumns,
  placeOfDay,
} from '../../miniprogram/src/kit/date-field/columns';
import type { ActivityKind } from '../../types/shared/activities';

/** What the form for publishing proposes, and the columns that a time is picked in. */

const at = (text: string) => Date.parse(`${text}+08:00`);
const now = at('2026-11-20T09:10');

type Duty = Prepared['duties'][number];
const duty = (kind: ActivityKind, part: Partial<Duty> = {}): Duty => ({
  kind,
  every: 'month',
  endsOn: '2026-11-30',
  times: 1,
  held: 0,
  planned: 0,
  ...part,
});

const guidance = (month: string) => ({
  id: `d:${month}`,
  month,
  theme: `${month} 的主题`,
  newItemIds: [],
  items: [
    { id: `${month}-1`, required: true, text: '学', source: '文' },
    { id: `${month}-2`, required: false, text: '走', source: '文' },
  ],
});

const scopes = {
  themeDay: 'branch',
  committeeMeeting: 'committee',
  groupMeeting: 'group',
  training: 'branch',
} as const;
const prepared = (part: Partial<Prepared> = {}): Prepared => ({
  organizationName: '支部',
  ofGroup: false,
  members: ['a', 'b', 'c', 'd'].map((memberId) => ({ memberId, name: memberId, status: 'full' })),
  committee: [{ memberId: 'a', name: 'a' }],
  groups: [
    { id: 'g1', name: '一组', members: 3 },
    { id: 'g2', name: '二组', members: 1 },
  ],
  kinds: Object.entries(scopes).map(([kind, scope]) => ({ kind: kind as ActivityKind, scope, requires: [] })),
  duties: [
    duty('committeeMeeting'),
    duty('themeDay'),
    duty('groupMeeting', { every: 'quarter', endsOn: '2026-12-31' }),
  ],
  fixedDays: [
    { month: '2026-11', startsAt: at('2026-11-25T14:00') },
    { month: '2026-12', startsAt: at('2026-12-25T14:00') },
  ],
  guidances: [guidance('2026-11'), guidance('2026-12')],
  earlier: [],
  ...part,
});
const planning = (part: Partial<Prepared> = {}, moment = now) => ({ prepared: prepared(part), now: moment });

describe('what is preset', () => {
  it.each<[string, Partial<Prepared>, ActivityKind[]]>([
    ['the theme day, of what ends together', {}, ['themeDay']],
    [
      'what is left when it was held',
      { duties: [duty('themeDay', { held: 1 }), duty('committeeMeeting')] },
      ['committeeMeeting'],
    ],
    ['not what is published already', { duties: [duty('themeDay', { planned: 1 })] }, []],
    ['what is owed once more', { duties: [duty('groupMeeting', { times: 2, held: 1 })] }, ['groupMeeting']],
    ['nothing when all was held', { duties: [duty('themeDay', { held: 2 })] }, []],
    [
      'a leader’s own meeting',
      { duties: [], kinds: prepared().kinds.filter(({ kind }) => kind === 'groupMeeting') },
      ['groupMeeting'],
    ],
  ])('%s', (_, part, kinds) => {
    const draft = freshDraft(planning(part));
    expect(draft.kinds).toEqual(kinds);
    if (kinds.length === 0) expect(draft.title).toBe('');
  });

  it('a theme day of this month on its fixed day, with this month’s guidance', () => {
    expect(freshDraft(planning())).toMatchObject({
      title: '11月主题党日：2026-11 的主题',
      startsAt: at('2026-11-25T14:00'),
      endsAt: at('2026-11-25T16:00'),
      guidanceId: 'd:2026-11',
      itemIds: ['2026-11-1'],
    });
  });

  it('begins where and when something was booked for it', () => {
    const booked = {
      place: '活动室（一楼）',
      startsAt: at('2026-11-30T09:30'),
      endsAt: at('2026-11-30T11:00'),
    };
    expect(freshDraft(planning(), booked)).toMatchObject(booked);
  });

  it('from next month’s checklist next month’s day, theme and items', () => {
    const next = { kind: 'themeDay', month: '2026-12' } as const;
    const december = {
      title: '12月主题党日：2026-12 的主题',
      guidanceId: 'd:2026-12',
      itemIds: ['2026-12-1'],
    };
    expect(freshDraft(planning(), next)).toMatchObject({ ...december, startsAt: at('2026-12-25T14:00') });
    expect(freshDraft(planning({ fixedDays: [] }), next)).toMatchObject({
      ...december,
      startsAt: at('2026-12-01T14:00'),
    });
  });

  it('a theme day after this month’s is next month’s', () => {
    const held = planning({ duties: [duty('themeDay', { held: 1 })] });
    expect(freshDraft(held, { kind: 'themeDay' }).guidanceId).toBe('d:2026-12');
  });

  it('another meeting at the next half hour', () => {
    expect(freshDraft(planning(), { kind: 'committeeMeeting' }).startsAt).toBe(at('2026-11-20T09:30'));
  });

  it('what the branch has nobody for is not preset, whatever the link says', () => {
    const kinds = prepared().kinds.map((one) =>
      one.kind === 'committeeMeeting' ? { ...one, notApplicable: 'NO_COMMITTEE' as const } : one,
    );
    expect(freshDraft(planning({ kinds }), { kind: 'committeeMeeting' }).kinds).toEqual(['themeDay']);
  });
});

describe('what follows a change', () => {
  const draft = freshDraft(planning());
  it('the title and, with the month, the guidance; what was written stays', () => {
    const later = { startsAt: at('2026-12-03T10:00') };
    expect(changedTo(draft, later, planning())).toMatchObject({
      title: '12月主题党日：2026-12 的主题',
      endsAt: at('2026-12-03T12:00'),
      itemIds: ['2026-12-1'],
    });
    expect(changedTo({ ...draft, title: '自己写的' }, later, planning())).not.toHaveProperty('title');
    expect(changedTo(draft, { startsAt: at('2026-11-26T10:00') }, planning())).not.toHaveProperty('itemIds');
  });

  it('the start, unless somebody picked one', () => {
    const kinds: ActivityKind[] = ['training'];
    expect(changedTo(draft, { kinds }, planning()).startsAt).toBe(at('2026-11-20T09:30'));
    const picked = { ...draft, startsAt: at('2026-11-26T10:00') };
    expect(changedTo(picked, { kinds }, planning()).startsAt).toBe(picked.startsAt);
  });
});

it('a copy is held at a time to come, with the guidance of that month', () => {
  const plan = {
    title: '9月培训',
    place: '活动室',
    hints: '着正装',
    attachments: [],
    details: {},
    checkInRules: {},
    itemIds: [],
    kinds: ['training' as ActivityKind],
    startsAt: at('2026-09-03T15:30'),
    endsAt: at('2026-09-03T17:00'),
  };
  const got = { status: 'closed', organizationId: 'b', actKey: 'k1234567', version: 3, plan } as const;
  expect(draftOf(got, true, planning())).toMatchObject({
    title: '11月培训',
    startsAt: at('2026-11-21T15:30'),
    endsAt: at('2026-11-21T17:00'),
    version: 0,
  });
  expect(draftOf(got, false, planning())).toMatchObject({ ...plan, version: 3, actKey: 'k1234567' });
});

it.each<[ActivityKind, Partial<{ groupId: string; observerIds: string[] }>, number]>([
  ['themeDay', { observerIds: ['b'] }, 4],
  ['committeeMeeting', { observerIds: ['b', 'c'] }, 3],
  ['groupMeeting', { groupId: 'g1' }, 3],
  ['groupMeeting', {}, 0],
])('of a %s %j tells %i people', (kind, part, told) => {
  expect(toldOf({ ...freshDraft(planning(), { kind }), ...part }, prepared())).toBe(told);
});

it('says what is due, and what was held or published already in its period', () => {
  const said = (of: Duty, startsAt = now) =>
    dueWords([of.kind], startsAt, prepared({ duties: [of] }), now).join();
  expect(said(duty('themeDay'))).toMatch(/^本月主题党日还没开展/);
  expect(said(duty('themeDay', { held: 1 }))).toMatch(/已经开展过$/);
  expect(said(duty('themeDay', { planned: 1 }))).toMatch(/已经发布过$/);
  expect(said(duty('themeDay', { held: 1 }), at('2026-12-02T10:00'))).toBe('');
});

describe('the columns of a time', () => {
  const range = { from: at('2026-11-20T09:10'), until: at('2026-12-31T23:59') };
  it('name today and tomorrow, with the weekday of every day; and keep a minute between the steps', () => {
    const [days = [], hours = [], minutes = []] = momentColumns(at('2026-11-20T09:07'), range, now);
    expect(days.slice(0, 3).map(({ label }) => label)).toEqual(['今天 周五', '明天 周六', '11月22日 周日']);
    expect([days.length, hours.length, minutes.length]).toEqual([42, 24, 13]);
    expect(minutes[2]?.value).toBe('07');
  });

  it.each([
    [['2026-11-21', '08', '30'], '2026-11-21T08:30'],
    [['2026-11-20', '08', '30'], '2026-11-20T09:10'],
  ])('%j is %s', (place, instant) => {
    expect(momentAt(place, range)).toBe(at(instant));
  });

  it('of a day offer what may be picked, and stay on a day that there is', () => {
    const [years, months, days = []] = dayColumns(['2026', '11', '20'], range, now);
    expect([years?.length, months?.length, days.length]).toEqual([1, 2, 11]);
    expect(days.slice(0, 3).map(({ label }) => label)).toEqual(['20日 今天', '21日 明天', '22日 周日']);
    expect(placeOfDay(['2027', '02', '31'], { from: 0, until: at('2030-01-01T00:00') })).toEqual([
      '2027',
      '02',
      '28',
    ]);
    expect(placeOfDay(['2026', '11', '03'], range)).toEqual(['2026', '11', '20']);
  });
});
