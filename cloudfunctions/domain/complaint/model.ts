import type {
  ComplaintKind,
  ComplaintLevel,
  ComplaintStatus,
  ComplaintStep,
} from '../../../types/shared/complaints';
import { defineCollection, none } from '../../kernel/database';

/** A complaint (意见投诉); `_id` is its receipt number. */
export interface ComplaintRecord {
  _id: string;
  /** Who wrote it: the WeChat that the answer goes to. Whoever answers never sees it. */
  openid: string;
  /** What the act of sending it was, so that a second sending finds it. */
  act: string;
  kind: ComplaintKind;
  text: string;
  page?: string;
  /** The author's name, only where they want it known. */
  name?: string;
  /** What it is about: a branch or a town; the district for the rest. */
  organizationId: string;
  orgPath: string;
  organizationName: string;
  level: ComplaintLevel;
  /** The level that handed it on last: it is told so when it hands it on so again, the answer having been lost. */
  handedFrom?: ComplaintLevel;
  status: ComplaintStatus;
  askedAt: number;
  /** The month it came in, `YYYY-MM`. */
  month: string;
  /** The answer is due when so many work days have passed since that day, `YYYY-MM-DD`. */
  askedOn: string;
  workDays: number;
  reopened: boolean;
  satisfied?: boolean;
  /** When it was answered, or called satisfying or not; absent while it waits. */
  doneAt: number | null;
  steps: { step: ComplaintStep; at: number; office?: string; text?: string }[];
}

/** Complaints: who wrote one is told to nobody unless they want it. */
export const Complaints = defineCollection<ComplaintRecord>()({
  name: 'complaints',
  indexes: [
    ['by_author_at', 'openid', '-askedAt', '-_id'],
    ['by_status_at', 'status', 'askedAt', '_id'],
    ['by_level_path', 'level', 'orgPath'],
    ['by_month', 'month'],
    ['by_done', 'doneAt'],
  ],
  // What it is about may move, or go over to another branch: whose officers answer it follows.
  organizations: [{ id: 'organizationId', path: 'orgPath', name: 'organizationName', joins: true }],
  retention: {
    removed: [
      { days: 730, since: 'doneAt', because: 'long enough to come back to an answer' },
      { days: 1095, since: 'askedAt', when: { status: 'open' }, because: 'nobody will answer it any more' },
    ],
  },
  about: {
    wechat: 'openid',
    what: '意见投诉',
    tell: ({ askedAt, text }) => ({ at: askedAt, text }),
  },
  exit: none('it was told in confidence; it is answered before the program is given up, and not handed on'),
});
