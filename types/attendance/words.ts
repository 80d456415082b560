/** Which of its two codes an activity shows: to come in, or to go (签退). */
export const codePurposes = ['checkIn', 'checkOut'] as const;
export type CodePurpose = (typeof codePurposes)[number];

/** What keepers write down for a member who asks them in person or by telephone; that somebody was there they simply tick. */
export const kindsWrittenDown = ['leave', 'caughtUp'] as const;
export type KindWrittenDown = (typeof kindsWrittenDown)[number];
