import type {
  Booking,
  VenueCheckRecord,
  VenueDayRecord,
  VenueRecord,
  VenueTemplateRecord,
} from '../../cloudfunctions/domain/venue/model';
import { inShort } from '../../cloudfunctions/domain/venue/check';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';
import { initialsOf } from '../../cloudfunctions/domain/subject/record';
import { dayOf } from '../../cloudfunctions/kernel/clock';
import { idsOf } from '../../cloudfunctions/kernel/paths';
import { addDays } from '../../types/shared/calendar';
import { openDays, type EssentialAnswer, type OpenHours } from '../../types/shared/venues';

/**
 * Venues, made up: of the town and the branch that the demonstration looks at, of branches beside it and of the district.
 * What 六个有 are is the demonstration's own, and says so: no text of the district is known.
 */

const dayMs = 24 * 3_600_000;

const on = (days: number[], from: string, until: string): OpenHours[] =>
  days.map((weekday) => ({ weekday, from, until }));
const workDays = [1, 2, 3, 4, 5];

interface Made {
  /** Who keeps it; of branches the how manieth of the town, the first being the one that is looked at. */
  at: 'district' | 'town' | number;
  venue: Pick<VenueRecord, 'kind' | 'name' | 'address' | 'hours' | 'use' | 'sharing'> &
    Partial<Pick<VenueRecord, 'seats' | 'facilities' | 'contact'>>;
  /** The how manieth branches it is shared with by name. */
  sharedWith?: number[];
  closed?: string;
  check?: {
    daysAgo: number;
    lacks: number[];
    review: VenueCheckRecord['review'];
    note?: string;
    /** So many days from today. */
    correctIn?: number;
  };
}

const made: Made[] = [
  {
    at: 0,
    venue: {
      kind: 'activityRoom',
      name: '科创园党员活动室',
      address: '荣乐东路 1200 号科创园 3 号楼 2 楼',
      hours: [...on(workDays, '09:00', '20:00'), ...on([6], '09:00', '12:00')],
      use: 'both',
      sharing: 'named',
      seats: 40,
      facilities: '投影、音响、书柜',
      contact: '3 号楼前台，开门找值班的同志',
    },
    sharedWith: [1, 2],
    check: { daysAgo: 9, lacks: [4], review: 'correct', note: '书报栏空着，请补上今年的', correctIn: 12 },
  },
  {
    at: 'town',
    venue: {
      kind: 'serviceStation',
      name: '街道党群服务中心',
      address: '中山中路 88 号',
      hours: on([...workDays, 6, 7], '08:30', '20:30'),
      use: 'both',
      sharing: 'town',
      seats: 120,
      facilities: '多功能厅、会议室、书屋、母婴室',
    },
  },
  {
    at: 'town',
    venue: {
      kind: 'serviceStation',
      name: '人才公寓党群服务站',
      address: '文诚路 300 弄 5 号底楼',
      hours: on([1, 3, 5], '13:00', '21:00'),
      use: 'walkIn',
      sharing: 'district',
      facilities: '书报、饮水、充电',
    },
    closed: '消防检修',
  },
  {
    at: 'district',
    venue: {
      kind: 'clusterVenue',
      name: '人工智能集群党建服务阵地',
      address: '临港松江科技城 G 区 1 号楼',
      hours: on(workDays, '09:00', '17:30'),
      use: 'booking',
      sharing: 'district',
      seats: 80,
    },
  },
  {
    at: 1,
    venue: {
      kind: 'activityRoom',
      name: '商会党员活动室',
      address: '人民北路 16 号 4 楼',
      hours: on(workDays, '09:00', '17:00'),
      use: 'booking',
      sharing: 'town',
      seats: 24,
    },
    check: { daysAgo: 3, lacks: [], review: 'waiting' },
  },
  {
    at: 3,
    venue: {
      kind: 'activityRoom',
      name: '楼宇党员活动室',
      address: '谷阳北路 2 号 6 楼',
      hours: on(workDays, '12:00', '14:00'),
      use: 'walkIn',
      sharing: 'own',
      seats: 16,
    },
    check: { daysAgo: 30, lacks: [1, 4], review: 'fine' },
  },
  {
    at: 4,
    venue: {
      kind: 'activityRoom',
      name: '物流园党员之家',
      address: '车墩镇北闵路 55 号',
      hours: on([2, 4], '18:00', '21:00'),
      use: 'both',
      sharing: 'own',
    },
  },
];

/** What is booked: of which venue, in how many open days from today, by the how manieth branch. */
const booked: { venue: number; in: number; by: number; from: string; until: string; purpose: string }[] = [
  { venue: 0, in: 1, by: 0, from: '09:30', until: '11:30', purpose: '主题党日' },
  { venue: 0, in: 1, by: 1, from: '14:00', until: '15:30', purpose: '支委会' },
  { venue: 0, in: 3, by: 2, from: '12:00', until: '13:30', purpose: '党课' },
  { venue: 1, in: 2, by: 0, from: '13:30', until: '16:00', purpose: '和物业支部共过组织生活' },
];

export const demoTemplate = (now: number): VenueTemplateRecord => ({
  _id: 'e-1',
  edition: 1,
  source: '演示用的六项，正式的以区里文件为准',
  publishedOn: addDays(dayOf(now), -60),
  items: [
    { key: 'e1i1', name: '有场所', seen: '有固定的地方，能坐得下' },
    { key: 'e1i2', name: '有设施', seen: '桌椅、能放课件的屏幕' },
    { key: 'e1i3', name: '有标志', seen: '门口有牌子' },
    { key: 'e1i4', name: '有党旗', seen: '挂得端正，没有褪色' },
    { key: 'e1i5', name: '有书报', seen: '有今年的党报党刊' },
    { key: 'e1i6', name: '有制度', seen: '开放时间、使用办法贴在墙上' },
  ],
});

/** Venues with what was booked and said of them, of a town whose first branch is the one that is looked at. */
export function makeVenues(
  organizations: readonly OrganizationRecord[],
  { town, first, now }: { town: OrganizationRecord; first: OrganizationRecord; now: number },
): {
  venues: VenueRecord[];
  days: VenueDayRecord[];
  checks: VenueCheckRecord[];
  templates: VenueTemplateRecord[];
} {
  const today = dayOf(now);
  const template = demoTemplate(now);
  const [district = town] = organizations;
  const branches = [
    first,
    ...organizations.filter(
      ({ kind, path, _id }) => kind === 'branch' && path.startsWith(town.path) && _id !== first._id,
    ),
  ];
  const branchAt = (at: number): OrganizationRecord => branches[at] ?? first;
  const checks: VenueCheckRecord[] = [];
  const venues = made.map(({ at, venue, sharedWith = [], closed, check }, index): VenueRecord => {
    const keeper = typeof at === 'number' ? branchAt(at) : { district, town }[at];
    const _id = `demo-venue-0${index}`;
    const kept: VenueRecord = {
      _id,
      organizationId: keeper._id,
      orgPath: keeper.path,
      organizationName: keeper.name,
      organizationKind: keeper.kind,
      above: idsOf(keeper.path),
      initials: initialsOf(venue.name),
      closedDays: closed ? [{ from: addDays(today, 2), until: addDays(today, 4), why: closed }] : [],
      shared: sharedWith.map(branchAt).map(({ _id: id, name }) => ({ id, name })),
      facilities: '',
      contact: '',
      files: [],
      isGivenUp: false,
      version: 1,
      madeBy: `demo-${index}`,
      changedAt: now - 40 * dayMs,
      ...venue,
    };
    if (!check) return kept;
    const { daysAgo, lacks, review, note = '', correctIn } = check;
    const said: VenueCheckRecord = {
      _id: `demo-check-0${index}`,
      venueId: _id,
      organizationId: keeper._id,
      orgPath: keeper.path,
      organizationName: keeper.name,
      on: addDays(today, -daysAgo),
      edition: template.edition,
      answers: template.items.map(({ key, name }, item) => {
        const answer: EssentialAnswer = lacks.includes(item) ? 'lacks' : 'has';
        return { key, name, answer, note: answer === 'lacks' ? '正在买' : '' };
      }),
      files: [],
      isCorrection: false,
      review,
      reviewNote: note,
      ...(review !== 'waiting' && { reviewedBy: town.name }),
      ...(correctIn !== undefined && { correctBy: addDays(today, correctIn) }),
      version: review === 'waiting' ? 0 : 1,
      replacedAt: null,
      changedAt: now - daysAgo * dayMs,
    };
    checks.push(said);
    return { ...kept, check: inShort(said) };
  });
  return { venues, days: makeDays(venues, branchAt, today), checks, templates: [template] };
}

function makeDays(
  venues: readonly VenueRecord[],
  branchAt: (at: number) => OrganizationRecord,
  today: string,
): VenueDayRecord[] {
  const days = new Map<string, VenueDayRecord>();
  for (const [index, { venue: at, in: ahead, by, from, until, purpose }] of booked.entries()) {
    const venue = venues[at];
    const day = venue && openDays(venue, addDays(today, 1))[ahead];
    if (!venue || !day) continue;
    const { _id: organizationId, name: organizationName } = branchAt(by);
    const _id = `${venue._id}:${day}`;
    const booking: Booking = {
      id: `${_id}:b${index}`,
      organizationId,
      organizationName,
      from,
      until,
      purpose,
    };
    const known = days.get(_id);
    days.set(_id, {
      _id,
      venueId: venue._id,
      venueName: venue.name,
      organizationId: venue.organizationId,
      day,
      bookings: [...(known?.bookings ?? []), booking],
    });
  }
  return [...days.values()];
}
