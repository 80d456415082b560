import { cursor } from '../fields';

/** What an action that lists takes and answers: a page at a time, each beginning where the one before ended. */

/** The page to answer; left out, the first. */
export const pageInput = { after: cursor.optional() };

/** Where the next page begins; absent on the last one. */
export const pageOutput = { next: cursor.optional() };
