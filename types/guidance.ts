import * as z from 'zod';
import { action, contract, type Target } from './contract';
import { day, id, line, month, text } from './fields';
import { organizationTarget } from './organization';
import { guidanceStatuses } from './vocabulary';

export const guidanceTarget = {
  name: 'guidance',
  by: 'guidanceId',
  missing: 'GUIDANCE.NOT_FOUND',
} as const satisfies Target;

/** One thing the guidance asks (规定动作) or offers (自选动作), with where it comes from. */
export const guidanceItem = z.strictObject({
  id,
  required: z.boolean(),
  text: line(120),
  /** The document and its section, e.g. `松江区两新党建工作要点（2020）三（二）`. */
  source: line(80),
});

/** What a person writes of a month's checklist. */
export const guidanceContent = z.strictObject({
  theme: line(60),
  requirement: text(600),
  items: z
    .array(guidanceItem)
    .min(1)
    .max(30)
    .refine((items) => new Set(items.map((item) => item.id)).size === items.length, 'item ids differ')
    .refine((items) => items.some((item) => item.required), 'at least one required item'),
  /** The last day on which a branch reports back. */
  feedbackBy: day,
});

export const guidanceView = z.object({
  id,
  month,
  status: z.enum(guidanceStatuses),
  issuerName: z.string(),
  publishedAt: z.int().optional(),
  ...guidanceContent.shape,
});

export const guidanceContract = contract('guidance', {
  /** The checklists the caller may see, newest month first; drafts only for district officers. */
  list: action({
    access: { allow: 'bound' },
    input: z.strictObject({}),
    output: z.object({
      guidances: z.array(
        guidanceView.pick({ id: true, month: true, status: true, theme: true, publishedAt: true }),
      ),
    }),
    errors: [],
    reads: true,
  }),
  /** One checklist, whole. */
  detail: action({
    access: {
      allow: 'audience',
      of: guidanceTarget,
      orHolders: ['districtOfficer', 'districtAdmin'],
    },
    input: z.strictObject({ guidanceId: id }),
    output: z.object({
      guidance: guidanceView,
      /** The district's own officers may publish and change drafts. */
      mayPublish: z.boolean(),
    }),
    errors: ['GUIDANCE.NOT_FOUND'],
    reads: true,
  }),
  /** Writes the draft of a month: one draft a month and issuer, the last writer's text stands. */
  saveDraft: action({
    access: { allow: 'holders', roles: ['districtOfficer', 'districtAdmin'], over: organizationTarget },
    input: z.strictObject({ organizationId: id, month, content: guidanceContent }),
    output: z.object({ guidanceId: id }),
    errors: ['ORGANIZATION.NOT_FOUND', 'GUIDANCE.NOT_THE_DISTRICT', 'GUIDANCE.ALREADY_PUBLISHED'],
  }),
  /** Publishes a draft and opens its push campaign; a repeat answers the first publication. */
  publish: action({
    access: { allow: 'holders', roles: ['districtOfficer', 'districtAdmin'], over: guidanceTarget },
    input: z.strictObject({ guidanceId: id }),
    output: z.object({ guidanceId: id, publishedAt: z.int() }),
    errors: ['GUIDANCE.NOT_FOUND'],
  }),
});
