import { defineCollection, none } from '../kernel/database';

/** Check-ins of one WeChat user at one activity that did not count; `_id` is `activityId:openid`. */
export interface FailedCheckInRecord {
  _id: string;
  activityId: string;
  memberId: string;
  name: string;
  /** Wrong digits in all, and the latest failures of any kind. */
  wrongDigits: number;
  latest: { at: number; code: string }[];
  /** The latest of them. */
  at: number;
}

/** Check-ins that did not count; `_id` is `activityId:openid`. */
export const FailedCheckIns = defineCollection<FailedCheckInRecord>()({
  name: 'failedCheckIns',
  indexes: [
    ['by_activity', 'activityId'],
    ['by_at', 'at'],
    ['by_member', 'memberId'],
  ],
  organizations: none('it belongs to an activity'),
  retention: {
    removed: [
      { days: 90, since: 'at', because: 'a keeper may look into it while the activity can be put right' },
    ],
  },
  about: { person: 'memberId', what: '没有成功的签到', tell: ({ at }) => ({ at, text: '' }) },
  exit: none('what did not count'),
});
