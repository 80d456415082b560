import * as z from 'zod';
import { asked, technical } from '../asks';
import { actKey, givenDay, id, line } from '../fields';
import { rectificationsAtMost } from '../shared/reviews';

const count = z.int().min(0).max(1000);

/** What is written down of a step: who was talked with or not, numbers, and the branch's list; never a sheet, nor an opinion. */
export const whatIsRecorded = z.discriminatedUnion('step', [
  z.strictObject({
    step: technical(z.literal('talks')),
    /** Members whose talks of the year are done. */
    memberIds: asked('heartTalks', z.array(id).max(500)),
  }),
  z.strictObject({
    step: technical(z.literal('sheets')),
    issued: asked('democraticReviews', count),
    returned: asked('democraticReviews', count),
    valid: asked('democraticReviews', count),
  }),
  z.strictObject({
    step: technical(z.literal('grades')),
    /** The day on which the branch decided. */
    on: asked('democraticReviews', givenDay),
    excellent: asked('democraticReviews', count),
    qualified: asked('democraticReviews', count),
    basic: asked('democraticReviews', count),
    unqualified: asked('democraticReviews', count),
    /** Why more are 优秀 than is usual. */
    why: line(100).optional(),
  }),
  z.strictObject({
    step: technical(z.literal('rectification')),
    items: z
      .array(
        z.strictObject({
          key: technical(actKey),
          what: asked('organizationalLives', line(60)),
          dueOn: asked('organizationalLives', givenDay),
          doneOn: givenDay.optional(),
        }),
      )
      .max(rectificationsAtMost),
  }),
]);
export type WhatIsRecorded = z.output<typeof whatIsRecorded>;
