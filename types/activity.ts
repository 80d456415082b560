import * as z from 'zod';
import { action, contract, type Target } from './contract';
import { actKey, id, instant, line, month } from './fields';
import { organizationTarget } from './organization';
import { activityKinds, activityStatuses, branchKeepers, checkInPhases, officers } from './vocabulary';

export const activityTarget = {
  name: 'activity',
  by: 'activityId',
  missing: 'ACTIVITY.NOT_FOUND',
} as const satisfies Target;

/** One point of the agenda; adopted guidance items keep where they come from. */
export const agendaItem = z.object({
  /** Of the checklist's item, where it was adopted from one. */
  itemId: id.optional(),
  text: z.string(),
  required: z.boolean(),
  source: z.string(),
});

/** What a branch asks of a check-in beyond the code. */
export const checkInRules = z.strictObject({
  /** Later than this many minutes after the start is late (迟到); the times are kept either way. */
  lateAfterMinutes: z.int().min(0).max(240).optional(),
  /** Who stays shorter, or does not check out, did not attend. */
  minimumStayMinutes: z.int().min(1).max(600).optional(),
  /** Where it is held; only `required` makes it more than a remark. Coordinates of members are never stored. */
  location: z
    .strictObject({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      radiusMeters: z.int().min(50).max(5000),
      required: z.boolean(),
    })
    .optional(),
});

/** An activity in a list. */
export const activitySummary = z.object({
  id,
  kinds: z.array(z.enum(activityKinds)),
  title: z.string(),
  organizationName: z.string(),
  startsAt: z.int(),
  endsAt: z.int(),
  place: z.string(),
  status: z.enum(activityStatuses),
  phase: z.enum(checkInPhases),
  /** When the caller checked in, if so. */
  checkedInAt: z.int().optional(),
});

/** The counts that every ledger line and screen shows with one another. */
export const attendanceCounts = z.object({
  /** 应到 */
  expected: z.int(),
  /** 实到, of those expected */
  present: z.int(),
  /** 缺席 */
  absent: z.int(),
});

export const activityContract = contract('activity', {
  /**
   * Publishes a theme Party day of a branch and takes the snapshot of who is expected (应到).
   * `actKey` makes a resend the same publication. 支部工作条例第十六条: a topic is set beforehand, once a month.
   */
  publish: action({
    access: { allow: 'holders', roles: branchKeepers, over: organizationTarget },
    input: z
      .strictObject({
        organizationId: id,
        actKey,
        /** What the gathering counts as; the first names it. */
        kinds: z.array(z.enum(activityKinds)).min(1).max(4),
        title: line(40),
        startsAt: instant,
        endsAt: instant,
        place: line(60),
        checkInRules: checkInRules.default({}),
        /** The checklist whose items are adopted, if any. */
        guidanceId: id.optional(),
        itemIds: z.array(id).max(30),
      })
      .refine((input) => input.endsAt > input.startsAt, { path: ['endsAt'], message: 'ends after it starts' })
      .refine((input) => input.endsAt - input.startsAt <= 24 * 3_600_000, {
        path: ['endsAt'],
        message: 'lasts a day at most',
      }),
    output: z.object({ activityId: id, expected: z.int() }),
    errors: [
      'ORGANIZATION.NOT_FOUND',
      'ACTIVITY.NOT_A_BRANCH',
      'ACTIVITY.NOBODY_EXPECTED',
      'ACTIVITY.IN_THE_PAST',
      'ACTIVITY.GUIDANCE_NOT_PUBLISHED',
      'ACTIVITY.UNKNOWN_GUIDANCE_ITEM',
    ],
  }),
  /** The caller's activities, latest start first, a page at a time. */
  list: action({
    access: { allow: 'bound' },
    input: z.strictObject({ before: instant.optional() }),
    output: z.object({ activities: z.array(activitySummary), next: z.int().optional() }),
    errors: [],
    reads: true,
  }),
  /** One activity: what, when, where, agenda, and where the caller stands. */
  detail: action({
    access: {
      allow: 'audience',
      of: activityTarget,
      orHolders: [...branchKeepers, ...officers],
      refused: 'ACTIVITY.NOT_INVITED',
    },
    input: z.strictObject({ activityId: id }),
    output: z.object({
      activity: activitySummary.extend({
        agenda: z.array(agendaItem),
        guidanceId: id.optional(),
        checkInOpensAt: z.int(),
        counts: attendanceCounts,
        /** How manieth the caller checked in, from 1, once checked in (第 N 位签到). */
        ordinal: z.int().optional(),
      }),
      /** True for those who run this activity. */
      mayRun: z.boolean(),
      /** True when the caller, as a member, is of the audience. */
      mayCheckIn: z.boolean(),
    }),
    errors: ['ACTIVITY.NOT_FOUND', 'ACTIVITY.NOT_INVITED'],
    reads: true,
  }),
  /** Ends an activity and writes its ledger line; a repeat answers the same line. */
  close: action({
    access: { allow: 'holders', roles: branchKeepers, over: activityTarget },
    input: z.strictObject({ activityId: id }),
    output: z.object({ closedAt: z.int(), counts: attendanceCounts }),
    errors: ['ACTIVITY.NOT_FOUND', 'ACTIVITY.NOT_OPEN_YET'],
  }),
  /** The ledger (台账) of a branch in one year, newest first. */
  ledger: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...officers], over: organizationTarget },
    input: z.strictObject({ organizationId: id, year: z.int().min(2020).max(2100) }),
    output: z.object({
      organizationName: z.string(),
      lines: z.array(
        z.object({
          activityId: id,
          kind: z.enum(activityKinds),
          title: z.string(),
          month,
          startsAt: z.int(),
          endsAt: z.int(),
          place: z.string(),
          closedAt: z.int(),
          agenda: z.array(agendaItem),
          counts: attendanceCounts,
          absentees: z.array(z.string()),
        }),
      ),
    }),
    errors: ['ORGANIZATION.NOT_FOUND'],
    reads: true,
  }),
});
