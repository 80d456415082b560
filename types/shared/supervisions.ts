/** 督导函: a letter by which an office asks a branch to make good a statutory duty that is over its day. */

/** Where it stands: it waits for an answer, it was answered, its office is content, or it was taken back. */
export const letterStatuses = ['open', 'answered', 'closed', 'withdrawn'] as const;
export type LetterStatus = (typeof letterStatuses)[number];

/** What happened to it. */
export const letterSteps = ['sent', 'answered', 'sentBack', 'closed', 'withdrawn'] as const;
export type LetterStep = (typeof letterSteps)[number];
