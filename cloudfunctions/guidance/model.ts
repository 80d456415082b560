import type * as z from 'zod';
import type { guidanceText } from '../../types/domain/guidance';
import type { GuidanceStage } from '../../types/shared/guidances';
import { defineCollection, none } from '../kernel/database';

/** Whose hand something is in. */
export interface Hand {
  openid: string;
  name: string;
}

/** What is written and not published yet; `_id` is the guidance's. */
export interface GuidanceDraftRecord {
  _id: string;
  issuerId: string;
  issuerName: string;
  orgPath: string;
  month: string;
  content: z.infer<typeof guidanceText>;
  changeNote: string;
  stage: GuidanceStage;
  /** Counts the texts. */
  revision: number;
  writtenBy: Hand;
  /** Every person who wrote at it since it was published last: none of them reviews it, by whichever WeChat. */
  writers: string[];
  writtenAt: number;
  review?: { by: Hand; at: number; approved: boolean; note: string };
  /** When it is to be published, and who set that. */
  publishAt: number | null;
  scheduledBy?: Hand;
}

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

/** Guidances being written; `_id` is the guidance's. */
export const GuidanceDrafts = defineCollection<GuidanceDraftRecord>()({
  name: 'guidanceDrafts',
  indexes: [
    ['by_org_month', 'orgPath', '-month'],
    ['by_publication', 'stage', 'publishAt'],
  ],
  organizations: none('issuers are the district and its towns, which do not move'),
  retention: { kept: 'one for each guidance' },
  about: none('what an issuer writes is its own'),
  exit: none('what was published leaves as such'),
});
