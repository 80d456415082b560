import * as z from 'zod';
import { citation } from './citation';

/** What the rules say about an organisation as it stands, each with its article. */
export const organizationWarning = z.object({
  code: z.enum([
    'TOO_FEW_FULL_MEMBERS',
    'TOO_MANY_MEMBERS',
    'TOO_MANY_UNITS',
    'COMMITTEE_DUE',
    'COMMITTEE_TOO_LARGE',
    'POST_VACANT',
    'TERM_ENDING',
    'TERM_OVER',
  ]),
  found: z.int(),
  limit: z.int(),
  citation,
});
