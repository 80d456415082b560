import * as z from 'zod';
import { day } from '../fields';
import { activityKinds } from '../shared/activities';
import { dutyStates, exemptions, periodKinds } from '../shared/duties';

/** A meeting in one period: how often it is due and was held, and where it stands today. */
export const duty = z.object({
  kind: z.enum(activityKinds),
  every: z.enum(periodKinds),
  /** `2026-11`, `2026-Q4`, `2026`. */
  period: z.string(),
  endsOn: day,
  times: z.int(),
  held: z.int(),
  /** Held beside those, with too few there to count. Rule `committeeQuorumPercent`. */
  withoutQuorum: z.int(),
  state: z.enum(dutyStates),
  exempt: z.enum(exemptions).optional(),
});
