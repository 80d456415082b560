import * as z from 'zod';
import { id } from '../fields';

/** What an audit record says, as it is written and as it is shown: what could not be shown is not written. */
export const audited = z.object({
  id,
  at: z.int(),
  actorName: z.string(),
  action: z.string().regex(/^[a-zA-Z]+\.[a-zA-Z]+$/),
  target: id,
  before: z.record(z.string(), z.unknown()).optional(),
  after: z.record(z.string(), z.unknown()).optional(),
  requestId: z.string(),
});
