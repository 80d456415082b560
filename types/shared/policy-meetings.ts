/** 专场: a meeting about policies that enterprises book, ask before, and read the answers of. */

/** It may be booked; it is held no more. What is over follows from its time. */
export const meetingStatuses = ['open', 'cancelled'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

/** How long one is taken to last (ms): until then it may be booked and asked about, and shows among those to come. */
export const meetingLasts = 2 * 3_600_000;
