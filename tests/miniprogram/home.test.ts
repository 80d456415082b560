import { momentOf, nextChange, type HomeActivity } from '../../miniprogram/src/pages/home/moment';
import { restWords } from '../../miniprogram/src/pages/home/rest-words';

/** What the first screen tells of activities, by what the cloud told of them and the instant. */

const minute = 60_000;
const hour = 60 * minute;
/** Monday 23 November 2026, noon in Beijing. */
const noon = Date.parse('2026-11-23T12:00:00+08:00');

/** A theme day from `from` to `to` hours after noon. */
const activity = (id: string, from: number, to: number, of: Partial<HomeActivity> = {}): HomeActivity => ({
  id,
  kinds: ['themeDay'],
  title: id,
  organizationId: 'first',
  organizationName: '第一党支部',
  startsAt: noon + from * hour,
  endsAt: noon + to * hour,
  place: '活动室',
  status: 'published',
  phase: 'notOpenYet',
  checkInOpensAt: noon + from * hour - 30 * minute,
  checkInEndsAt: noon + to * hour + hour,
  ...of,
});

const first = activity('first', 0, 1);
const second = activity('second', 4, 5);
const came = { checkedInAt: noon };

type Row = [
  what: string,
  given: HomeActivity[],
  minutesAfterNoon: number,
  shown: { open: string[]; next: string[] },
  runs?: boolean,
];

it.each<Row>([
  ['before it opens', [first, second], -31, { open: [], next: ['first', 'second'] }],
  ['from the minute it opens', [first, second], -30, { open: ['first'], next: ['second'] }],
  ['attended and going on', [{ ...first, ...came }, second], 30, { open: ['first'], next: ['second'] }],
  ['attended and over: what comes next', [{ ...first, ...came }, second], 60, { open: [], next: ['second'] }],
  ['over, and still open for who came without checking in', [first], 119, { open: ['first'], next: [] }],
  ['over, for who runs it', [{ ...first, ...came }], 61, { open: ['first'], next: [] }, true],
  ['check-in has ended', [first], 120, { open: [], next: [] }, true],
  ['on leave, while it goes on', [{ ...first, onLeave: true }], 10, { open: ['first'], next: [] }],
  ['on leave, and over', [{ ...first, onLeave: true }], 60, { open: [], next: [] }],
  [
    'what the cloud said of it before does not count',
    [{ ...first, phase: 'closed' }],
    0,
    { open: ['first'], next: [] },
  ],
  ['by when it begins', [second, first], -60, { open: [], next: ['first', 'second'] }],
])('%s', (_, given, minutes, shown, runs = false) => {
  const { open, next } = momentOf(given, noon + minutes * minute, () => runs);
  const ids = (of: HomeActivity[]) => of.map(({ id }) => id);
  expect({ open: ids(open), next: ids(next) }).toEqual(shown);
  expect(new Set(open.map(({ phase }) => phase))).toEqual(new Set(open.length > 0 ? ['open'] : []));
});

it.each<[what: string, minutes: number, changes: number]>([
  ['check-in opens', -31, -30],
  ['it ends', -30, 60],
  ['check-in ends', 60, 120],
  ['the second opens', 120, 210],
  ['a day begins', 360, 720],
])('the screen changes when %s', (_, minutes, changes) => {
  expect(nextChange([first, second], noon + minutes * minute)).toBe(noon + changes * minute);
});

it('says why there is nothing to do, each thing in its own words, the nearest first', () => {
  const nothing = { open: [], next: [] };
  const away = { open: [{ ...first, onLeave: true }], next: [second] };
  const said = [
    restWords({ branchThemeDay: 'reported', checkedInToday: true }, away),
    restWords({ branchThemeDay: 'none', checkedInToday: true }, away),
    restWords({ branchThemeDay: 'published' }, away),
    restWords({}, { open: [], next: [second] }),
    restWords({}, nothing),
  ];
  expect(new Set(said).size).toBe(said.length);
  expect(restWords({ branchThemeDay: 'held' }, nothing)).toBe(said[0]);
  expect(restWords({ checkedInToday: true }, nothing)).toBe(said[1]);
});
