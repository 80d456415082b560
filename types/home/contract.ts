import * as z from 'zod';
import { action, contract } from '../contract';
import { day } from '../fields';
import { guidanceView, itemsTogether } from '../domain/guidance';
import { activityKinds } from '../shared/activities';
import { messageTemplates } from '../shared/messages';
import { person } from '../domain/person';
import { activitySummary } from '../domain/activity';

export const homeContract = contract('home', {
  /** Everything the first screen shows, in one call. */
  get: action({
    access: { allow: 'anyone' },
    input: z.strictObject({}),
    output: z.object({
      serverNow: z.int(),
      person: person.optional(),
      /** Activities that are not over: those open for check-in first, then what comes, each by when it begins. */
      activities: z.array(
        activitySummary.extend({
          /** The reader asked for leave and was granted it. */
          onLeave: z.boolean().optional(),
          /** The reader runs it: for an organisation that they keep, or their group. */
          runs: z.literal(true).optional(),
        }),
      ),
      /** The reader has checked in somewhere today. */
      checkedInToday: z.boolean().optional(),
      /** This month's guidance, if it is published. */
      guidance: guidanceView
        .pick({ id: true, month: true, theme: true, feedbackBy: true })
        .extend({ items: itemsTogether })
        .optional(),
      /** For a branch keeper: has the branch published, held and told back about this month's theme day? */
      branchThemeDay: z.enum(['none', 'published', 'held', 'reported']).optional(),
      /** For a branch keeper: meetings that are overdue or due within days, as last checked; the overdue first. */
      branchDue: z
        .array(z.object({ kind: z.enum(activityKinds), endsOn: day, state: z.enum(['overdue', 'soon']) }))
        .optional(),
      /** From when on nothing is changed, and why; and that the district stops using the program. */
      readOnly: z.object({ from: z.int(), reason: z.string(), now: z.boolean() }).optional(),
      closing: z.object({ title: z.string(), body: z.string(), at: z.int() }).optional(),
      latestNotice: z.object({ title: z.string(), at: z.int(), link: z.string() }).optional(),
      unread: z.int(),
      /** WeChat's ids of the templates the app may ask consent for. */
      templateIds: z.partialRecord(z.enum(messageTemplates), z.string()),
    }),
    errors: [],
    repeat: 'safe',
  }),
});
