import * as z from 'zod';

/** Where a rule comes from, as it is shown beside what rests on it. */
export const citation = z.object({ regulation: z.string(), article: z.string() });
