import * as z from 'zod';
import { asked, technical } from '../asks';
import { id } from '../fields';
import { activityKinds, activityStatuses, checkInPhases } from '../shared/activities';
import { personOfBranch } from './person';

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

/** On which day of each month a branch holds its theme day (每月相对固定1天), and when: `HH:mm` in Beijing. */
export const themeDayRule = z.strictObject({
  on: z.discriminatedUnion('by', [
    /** The 31st is the last day of a shorter month. */
    z.strictObject({
      by: technical(z.literal('date')),
      day: asked('themeDays', z.int().min(1).max(31)),
    }),
    /** The `nth` such weekday, Monday 1 to Sunday 7. */
    z.strictObject({
      by: technical(z.literal('weekday')),
      nth: asked('themeDays', z.int().min(1).max(4)),
      weekday: asked('themeDays', z.int().min(1).max(7)),
    }),
  ]),
  at: asked('themeDays', z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
});

/** What is written down of a gathering as one of its kinds, with names. */
export const kindDetail = z.object({
  topic: z.string().optional(),
  chair: personOfBranch.optional(),
  recorder: personOfBranch.optional(),
  lecturer: z.string().optional(),
});

/** What is written down of a gathering, by kind. */
export const kindDetailsOf = z.partialRecord(z.enum(activityKinds), kindDetail);

/** One point of the agenda; adopted guidance items keep where they come from. */
export const agendaItem = z.object({
  /** Of the guidance's item, where it was adopted from one. */
  itemId: id.optional(),
  text: z.string(),
  required: z.boolean(),
  source: z.string(),
});

/** An activity in a list. */
export const activitySummary = z.object({
  id,
  kinds: z.array(z.enum(activityKinds)),
  title: z.string(),
  organizationId: id,
  organizationName: z.string(),
  startsAt: z.int(),
  endsAt: z.int(),
  place: z.string(),
  status: z.enum(activityStatuses),
  phase: z.enum(checkInPhases),
  /** Between these instants check-in is open, so that a screen can tell by the clock without asking again. */
  checkInOpensAt: z.int(),
  checkInEndsAt: z.int(),
  /** When the caller checked in, if so. */
  checkedInAt: z.int().optional(),
  /** True while that check-in waits for a keeper's confirmation. */
  toConfirm: z.boolean().optional(),
});
