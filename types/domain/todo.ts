import * as z from 'zod';
import { day, id } from '../fields';
import { todoKinds } from '../shared/todos';

/** Something that waits for somebody in an organisation, counted; without names of people. */
export const waiting = z.object({
  kind: z.enum(todoKinds),
  count: z.int(),
  /** The organisation it waits in, as it stands now. */
  organizationId: id,
  /** Since when the longest of them waits (epoch ms). */
  since: z.int().optional(),
  /** The day by which it is to be done, or on which it is too late. */
  dueOn: day.optional(),
  /** The one record that it is about, where it is one. */
  about: z.object({ id, title: z.string() }).optional(),
});
export type Waiting = z.infer<typeof waiting>;
