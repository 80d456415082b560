import { defineCollection, none } from '../kernel/database';

/** That a member opened a guidance or one of its readings; `_id` is `guidanceId:readingId:memberId`. */
export interface ReadingRecord {
  _id: string;
  guidanceId: string;
  readingId: string;
  memberId: string;
  orgPath: string;
  at: number;
}

/** That a member opened a guidance or one of its readings; `_id` is `guidanceId:readingId:memberId`. */
export const Readings = defineCollection<ReadingRecord>()({
  name: 'readings',
  indexes: [
    ['by_member_guidance', 'memberId', 'guidanceId'],
    ['by_at', 'at'],
  ],
  organizations: none('the path is that of the day'),
  retention: { removed: [{ days: 730, since: 'at', because: 'as long as the guidance is looked up' }] },
  about: { person: 'memberId', what: '看过的清单和资料', tell: ({ at }) => ({ at, text: '' }) },
  exit: none('what somebody has read is nobody else’s matter'),
  writtenByLooking: true,
});
