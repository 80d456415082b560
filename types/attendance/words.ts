/** Which of its two codes an activity shows: to come in, or to go (签退). */
export const codePurposes = ['checkIn', 'checkOut'] as const;
export type CodePurpose = (typeof codePurposes)[number];
