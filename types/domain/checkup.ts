import * as z from 'zod';
import { day } from '../fields';
import { activityKinds } from '../shared/activities';
import { checkupCodes, checkupMatters, lights } from '../shared/checkups';
import { developmentSteps } from '../shared/developments';

/** Something open of a branch's duties, as it is shown on a day: counts, never names. */
export const seenItem = z.object({
  matter: z.enum(checkupMatters),
  code: z.enum(checkupCodes),
  light: z.enum(lights),
  count: z.int().optional(),
  of: z.int().optional(),
  dueOn: day.optional(),
  kind: z.enum(activityKinds).optional(),
  step: z.enum(developmentSteps).optional(),
  year: z.int().optional(),
});
