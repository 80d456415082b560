const day = 24 * 3_600_000;

/**
 * Constants of the product, not rules of the Party. They stay the same everywhere: what people learn of check-in and of
 * putting right holds in every branch, and no district makes reminders more. What a district does set for itself stands
 * in `types/shared/settings.ts`.
 */
export const settings = {
  /** Check-in opens this long before an activity starts (ms). */
  checkInOpensBefore: 30 * 60_000,
  /** … and ends this long after it ends, if nobody closes it before (ms). */
  checkInEndsAfter: 60 * 60_000,
  /** A code scanned without network is taken this long after it was on the screen (ms). */
  laterCheckInWithin: day,
  /** A closed activity is archived this long after it closed (ms); until then its records can be put right. */
  archivesAfter: 30 * 24 * 3_600_000,
  /** A branch is reminded of a meeting that is due this many days before the period ends; from the first on, amber. */
  remindsBeforeDays: [7, 1],
  /** Branches that have not told back about a guidance are reminded so many days before its last day. */
  feedbackRemindedBeforeDays: [3, 1],
  /**
   * Who is expected is reminded once that an activity starts soon: at this hour of the evening before, Beijing time, or, of
   * what was published or moved later than that, so long before it starts (ms).
   */
  activitySoon: { eveningBefore: 19, before: 60 * 60_000 },
  /** A message that WeChat could not take just then is tried again after so long (ms), then given up. */
  triesAgainAfter: [2 * 60_000, 10 * 60_000, 60 * 60_000],
} as const;

/**
 * What began before, or beside another act, has been written after so long (ms): no call lives longer. What is worked out of
 * records is worked out once more then.
 */
export const callsLive = 2 * 60_000;
