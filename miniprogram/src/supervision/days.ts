const day = 24 * 3_600_000;

/** The first day by which an answer may be asked for: tomorrow (epoch ms). */
export const earliestAnswer = (): number => Date.now() + day;

/** A day to begin with, which the office changes as its letter says (epoch ms): no rule says how long an answer may take. */
export const usualAnswer = (): number => Date.now() + 15 * day;
