import * as z from 'zod';
import { asked } from '../asks';
import { attached, attachments } from '../domain/attachment';
import { gatherings } from '../domain/bases';
import { day, id, instant, line, text } from '../fields';
import { activityKinds, planScopes } from '../shared/activities';
import { checkInRules, themeDayRule } from '../domain/activity';

/** What is written down of a gathering as one of its kinds; people of the branch by id, a lecturer also by name. */
const kindDetailInput = z.strictObject({
  /** 议题、课题、主题 */
  topic: text(200).optional(),
  /** 主持人 */
  chairId: id.optional(),
  /** 记录人 */
  recorderId: id.optional(),
  /** 主讲人 */
  lecturer: line(20).optional(),
});

const detailsByKind = z.partialRecord(z.enum(activityKinds), kindDetailInput);

/** Whom a gathering is for, beside the whole branch. */
const audiencePlan = z.strictObject({
  scope: z.enum(planScopes),
  /** The group, for `group`. */
  groupId: id.optional(),
  /** Other branches that hold it jointly (联合开展). */
  jointIds: z.array(id).max(10).default([]),
  /** Members of the branch who sit in (列席) where it is not for the whole branch. */
  observerIds: z.array(id).max(20).default([]),
  /** Others who sit in, by name: of a superior organisation, of the enterprise. */
  observerNames: z.array(line(20)).max(10).default([]),
});

/** What a keeper plans: everything but the roster, which is taken at publishing. */
export const planFields = {
  /** What the gathering counts as, each recorded separately; the first names it. */
  kinds: asked(gatherings, z.array(z.enum(activityKinds)).min(1).max(4)),
  title: asked(gatherings, line(100)),
  startsAt: asked(gatherings, instant),
  endsAt: asked(gatherings, instant),
  place: asked(gatherings, line(60)),
  /** 提示: what to wear, where to meet, what to bring. */
  hints: text(80).default(''),
  attachments,
  details: detailsByKind.default({}),
  /** Left out, the first kind's own. */
  audience: audiencePlan.optional(),
  checkInRules: checkInRules.default({}),
  /** The guidance whose items are adopted, if any. */
  guidanceId: id.optional(),
  /** Of the district's thirty at most, and of a town's. */
  itemIds: z.array(id).max(60).default([]),
};

/** Ends after it starts, and lasts a day at most. */
export const withinADay = <T extends z.ZodType<{ startsAt: number; endsAt: number }>>(schema: T) =>
  schema
    .refine((input) => input.endsAt > input.startsAt, { path: ['endsAt'], message: 'ends after it starts' })
    .refine((input) => input.endsAt - input.startsAt <= 24 * 3_600_000, {
      path: ['endsAt'],
      message: 'lasts a day at most',
    });
/** A draft as it is written, to go on with. */
export const draftPlan = z.object({
  ...planFields,
  details: z.partialRecord(z.enum(activityKinds), kindDetailInput),
  attachments: attached,
});

export const nextThemeDay = z.object({ rule: themeDayRule, day, startsAt: z.int() });
