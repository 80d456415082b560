import { attachmentKindWords } from '../../../types/shared/guidances';
import { organizationKindWords, type OrganizationKind } from '../../../types/shared/organizations';
import {
  essentialAnswerWords,
  kindWords,
  reviewWords,
  sharingWords,
  useWords,
  type CheckReview,
  type ClosedDays,
  type EssentialAnswer,
  type OpenHours,
  type Span,
  type VenueKind,
  type VenueSharing,
  type VenueUse,
} from '../../../types/shared/venues';
import { defineCollection, none } from '../../kernel/database';
import type { Attachment } from '../attachments/inspect';

/** A venue (阵地), as who keeps it writes it down. */
export interface VenueRecord {
  _id: string;
  organizationId: string;
  orgPath: string;
  organizationName: string;
  organizationKind: OrganizationKind;
  /** The ids on the path, from the district down: what lies below an organisation is found by equality. */
  above: string[];
  kind: VenueKind;
  name: string;
  /** The initials of its name, by which lists are in order. */
  initials: string;
  address: string;
  hours: OpenHours[];
  closedDays: ClosedDays[];
  use: VenueUse;
  sharing: VenueSharing;
  /** Those that it is shared with by name. */
  shared: { id: string; name: string }[];
  seats?: number;
  facilities: string;
  contact: string;
  /** A member of who keeps it. */
  lookedAfterBy?: { id: string; name: string };
  files: Attachment[];
  /** It was given up. */
  isGivenUp: boolean;
  /** How a room stands with 六个有: its last self-check in short, so that figures are counted from rooms alone. */
  check?: {
    id: string;
    edition: number;
    on: string;
    review: CheckReview;
    isCorrection: boolean;
    correctBy?: string;
    answers: Record<string, EssentialAnswer>;
  };
  /** The version since which bookings are to be looked through, as it may be closed when they are. */
  clearing?: number | null;
  /** The last booking made: two that are made at once meet here, and so do one that is made and a day that is closed. */
  lastBooking?: string;
  version: number;
  /** The act that wrote it down, and the one that changed it last, by which a resend is known. */
  madeBy: string;
  changedAt: number;
}

/** A booking of a venue; it stays when it is over, so that a resend is known. */
export interface Booking extends Span {
  id: string;
  organizationId: string;
  organizationName: string;
  purpose: string;
  ended?: 'cancelled' | 'released' | 'closed';
  why?: string;
}

/** A venue's day with its bookings; `_id` is `venueId:day`, so that those of one day meet in one record. */
export interface VenueDayRecord {
  _id: string;
  venueId: string;
  venueName: string;
  /** Who keeps the venue. */
  organizationId: string;
  /** Calendar day in Beijing. */
  day: string;
  bookings: Booking[];
}

/** An edition of what 六个有 are; `_id` is its number. It is never changed. */
export interface VenueTemplateRecord {
  _id: string;
  edition: number;
  source: string;
  publishedOn: string;
  items: { key: string; name: string; seen: string }[];
}

/** A self-check of a room by one edition. */
export interface VenueCheckRecord {
  _id: string;
  venueId: string;
  organizationId: string;
  orgPath: string;
  organizationName: string;
  on: string;
  edition: number;
  answers: { key: string; name: string; answer: EssentialAnswer; note: string }[];
  files: Attachment[];
  /** It says that what the office wanted was put right. */
  isCorrection: boolean;
  review: CheckReview;
  reviewNote: string;
  /** The office for which it was looked over: an organisation, no person. */
  reviewedBy?: string;
  correctBy?: string;
  version: number;
  /** The act that looked it over, by which a resend is known. */
  madeBy?: string;
  /** When the next one took its place; the last one has none, and stays. */
  replacedAt: number | null;
  changedAt: number;
}

const threeYears = 1095;

export const Venues = defineCollection<VenueRecord>()({
  name: 'venues',
  lies: 'venueRecords',
  indexes: [
    ['by_place', 'above', 'initials', '_id'],
    ['by_kind', 'above', 'kind', 'initials', '_id'],
    ['by_sharing', 'above', 'isGivenUp', 'sharing', 'initials', '_id'],
    ['by_organization', 'organizationId', 'initials', '_id'],
    ['by_shared', 'shared.id', 'initials', '_id'],
    ['by_review', 'above', 'check.review'],
    ['by_own_review', 'organizationId', 'check.review'],
    ['by_person', 'lookedAfterBy.id'],
    ['by_clearing', 'clearing'],
  ],
  organizations: [
    { id: 'organizationId', path: 'orgPath', name: 'organizationName', line: 'above', joins: true },
    { list: 'shared', id: 'id', name: 'name' },
  ],
  retention: { kept: 'a venue that was given up stays with what was said of it' },
  about: {
    what: '阵地',
    person: 'lookedAfterBy.id',
    tell: ({ name, changedAt }) => ({ at: changedAt, text: `管理${name}` }),
  },
  exit: {
    sheet: '阵地',
    words: {
      kind: kindWords,
      organizationKind: organizationKindWords,
      use: useWords,
      sharing: sharingWords,
      'check.review': reviewWords,
      'check.answers': essentialAnswerWords,
      'files.kind': attachmentKindWords,
    },
    fields: {
      organizationId: '党组织编号',
      orgPath: '组织路径',
      organizationName: '党组织',
      organizationKind: '党组织类别',
      above: '上级组织编号',
      kind: '种类',
      name: '名称',
      initials: '拼音首字母',
      address: '地址',
      hours: '开放时间',
      'hours.weekday': '星期几',
      'hours.from': '从几点',
      'hours.until': '到几点',
      closedDays: '停开的日子',
      'closedDays.from': '从哪天',
      'closedDays.until': '到哪天',
      'closedDays.why': '原因',
      use: '怎么用',
      sharing: '向谁开放',
      shared: '共用的党组织',
      'shared.id': '党组织编号',
      'shared.name': '名称',
      seats: '座位数',
      facilities: '设施',
      contact: '联系方式',
      lookedAfterBy: '管理人',
      'lookedAfterBy.id': '党员编号',
      'lookedAfterBy.name': '姓名',
      files: '照片和附件',
      'files.fileId': '文件编号',
      'files.name': '文件名',
      'files.kind': '文件类别',
      'files.bytes': '字节数',
      isGivenUp: '不再使用',
      check: '最近一次自查',
      'check.id': '自查编号',
      'check.edition': '第几版',
      'check.on': '日期',
      'check.review': '复核',
      'check.isCorrection': '报整改',
      'check.correctBy': '整改期限',
      'check.answers': '各项',
      clearing: '待清理的版本',
      lastBooking: '最近的预约',
      version: '版本',
      madeBy: '登记编号',
      changedAt: '最近变动',
    },
  },
});

export const VenueDays = defineCollection<VenueDayRecord>()({
  name: 'venueDays',
  lies: 'venueRecords',
  indexes: [
    ['by_venue', 'venueId', 'day'],
    ['by_booker', 'bookings.organizationId', 'day', '_id'],
    ['by_keeper', 'organizationId'],
    ['by_day', 'day'],
  ],
  // Of a booker that was merged the bookings are asked for by the ids of both.
  organizations: [
    { id: 'organizationId', joins: true },
    { list: 'bookings', id: 'organizationId', name: 'organizationName' },
  ],
  retention: {
    removed: [{ days: 366, since: 'day', as: 'day', because: 'who used a room is of no use after a year' }],
  },
  about: none('organisations book, no person is named'),
  exit: {
    sheet: '阵地预约',
    words: { 'bookings.ended': { cancelled: '已取消', released: '已让出', closed: '那天不开放' } },
    fields: {
      venueId: '阵地编号',
      venueName: '阵地',
      organizationId: '管理的党组织编号',
      day: '日期',
      bookings: '预约',
      'bookings.id': '预约编号',
      'bookings.organizationId': '预约的党组织编号',
      'bookings.organizationName': '预约的党组织',
      'bookings.from': '从几点',
      'bookings.until': '到几点',
      'bookings.purpose': '做什么用',
      'bookings.ended': '怎么结束的',
      'bookings.why': '原因',
    },
  },
});

export const VenueTemplates = defineCollection<VenueTemplateRecord>()({
  name: 'venueTemplates',
  lies: 'venueRecords',
  indexes: [['by_edition', '-edition']],
  organizations: none('there is one district'),
  retention: { kept: 'self-checks were made by it' },
  about: none('what a document of the district asks for'),
  exit: {
    sheet: '六个有模板',
    words: {},
    fields: {
      edition: '第几版',
      source: '依据文件',
      publishedOn: '发布日期',
      items: '各项',
      'items.key': '项目编号',
      'items.name': '名称',
      'items.seen': '怎么看',
    },
  },
});

export const VenueChecks = defineCollection<VenueCheckRecord>()({
  name: 'venueChecks',
  lies: 'venueRecords',
  indexes: [
    ['by_venue', 'venueId'],
    ['by_organization', 'organizationId'],
    ['by_replacing', 'replacedAt'],
  ],
  organizations: [{ id: 'organizationId', path: 'orgPath', name: 'organizationName', joins: true }],
  retention: {
    removed: [
      {
        days: threeYears,
        since: 'replacedAt',
        because: 'a term of office; the last one of each room stays, since the next begins from it',
      },
    ],
  },
  about: none('what a room has, said for an organisation'),
  exit: {
    sheet: '活动室自查',
    words: { review: reviewWords, 'answers.answer': essentialAnswerWords, 'files.kind': attachmentKindWords },
    fields: {
      venueId: '阵地编号',
      organizationId: '党组织编号',
      orgPath: '组织路径',
      organizationName: '党组织',
      on: '日期',
      edition: '第几版',
      answers: '各项',
      'answers.key': '项目编号',
      'answers.name': '名称',
      'answers.answer': '有没有',
      'answers.note': '说明',
      files: '照片和附件',
      'files.fileId': '文件编号',
      'files.name': '文件名',
      'files.kind': '文件类别',
      'files.bytes': '字节数',
      isCorrection: '报整改',
      review: '复核',
      reviewNote: '复核意见',
      reviewedBy: '复核单位',
      correctBy: '整改期限',
      version: '版本',
      madeBy: '复核编号',
      replacedAt: '被下一次代替的时间',
      changedAt: '最近变动',
    },
  },
});
