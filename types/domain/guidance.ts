import * as z from 'zod';
import { asked } from '../asks';
import { day, givenDay, id, line, month, recordId, text } from '../fields';
import { attached, attachments } from './attachment';
import { topics } from './topics';

/** One thing the guidance asks (规定动作) or offers (自选动作), with where it comes from. */
export const guidanceItem = z.strictObject({
  id: recordId,
  required: asked('workPoints', z.boolean()),
  /** A regulation asks for it (三会一课 and their like): a branch that did not do it says why. */
  statutory: z.boolean().optional(),
  text: asked('workPoints', line(120)),
  /** The document and its section, e.g. `松江区两新党建工作要点（2020）三（二）`. */
  source: asked('workPoints', line(80)),
});

/** Something to read (学习篇目): its title, who published it and where; never the text itself. */
export const guidanceReading = z.strictObject({
  id,
  title: line(80),
  source: line(40),
  /** An `https` address of an official site. */
  url: z.url({ protocol: /^https$/ }).max(300),
  /** 学习专题, by its words. */
  topics: topics.optional(),
});

/** A day of the month to bear in mind (重要节点). */
export const importantDate = z.strictObject({ day, name: line(40) });

const differ = (all: { id: string }[]) => new Set(all.map((one) => one.id)).size === all.length;

/** What a person writes of a month's guidance. */
export const guidanceContent = z.strictObject({
  theme: asked('workPoints', line(60)),
  /** 总体要求 */
  requirement: text(600).default(''),
  items: z
    .array(guidanceItem)
    .min(1)
    .max(30)
    .refine(differ, 'item ids differ')
    .refine((items) => items.some((item) => item.required), 'at least one required item'),
  readings: z.array(guidanceReading).max(10).refine(differ, 'reading ids differ').default([]),
  dates: z
    .array(importantDate.extend({ day: givenDay }))
    .max(10)
    .default([]),
  /** 开展提示 */
  hints: text(600).default(''),
  attachments,
  /** The last day on which a branch reports back. */
  feedbackBy: asked('workPoints', givenDay),
});

/** … with what was found out about its files, and its days as they were written. */
export const guidanceText = guidanceContent.extend({
  dates: z.array(importantDate).max(10).default([]),
  attachments: attached,
  feedbackBy: day,
});

/** A guidance as readers see it. */
export const guidanceView = z.object({
  id,
  month,
  issuerName: z.string(),
  publishedAt: z.int(),
  version: z.int(),
  /** Its versions, latest first, each with what it changed. */
  history: z.array(z.object({ version: z.int(), publishedAt: z.int(), changeNote: z.string() })),
  /** The items that its latest version adds, or words anew. */
  newItemIds: z.array(id),
  ...guidanceText.shape,
});

/** The items of a month's guidances together: the district's and what a town adds, as many as these are. */
export const itemsTogether = z.array(guidanceItem);
