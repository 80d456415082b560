import * as z from 'zod';
import { technical } from '../asks';
import { id } from '../fields';
import { fieldKinds } from '../shared/declared';
import { organizationKinds } from '../shared/organizations';
import { attached, attachments } from './attachment';
import { contentErrors } from './content';

/** Fields that a declaration names, of registers as of selections: how they are drawn, written, refused and shown. */

/** The name of what is declared, a field, a state or a transition, as declarations say it. */
export const word = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);

/**
 * What was written of one field. Which of them it has follows from the declaration, by which the cloud checks it; it
 * counts there what is asked (decision 62).
 */
export const written = technical(
  z
    .array(
      z.strictObject({
        field: word,
        /** Of words, days, choices, addresses, and the ids of people, organisations and subjects. */
        text: z.string().trim().max(4000).optional(),
        /** Of counts, and of money in fen. */
        number: z.int().min(0).max(100_000_000_000).optional(),
        files: attachments,
      }),
    )
    .max(40),
);

/** What is sent of a form. */
export type Sent = z.input<typeof written>;

/** A field as it is declared: all that the app needs to ask for it. */
export const declaredField = z.object({
  field: word,
  kind: z.enum(fieldKinds),
  label: z.string(),
  hint: z.string().optional(),
  /** Characters at most, of a line and of a text. */
  max: z.int().optional(),
  unit: z.string().optional(),
  options: z.array(z.object({ value: word, word: z.string() })).optional(),
  kinds: z.array(z.enum(organizationKinds)).optional(),
  /** Always; or only where a choice says one of some words. */
  needed: z.union([z.boolean(), z.object({ field: word, is: z.array(word) })]),
});

/** What stands in the fields, in the order of the declaration; what is empty is left out. */
export const shownValues = z.array(
  z.object({
    field: word,
    text: z.string().optional(),
    number: z.int().optional(),
    /** Of people, organisations and subjects; `text` is what they are called. */
    of: id.optional(),
    files: attached.optional(),
  }),
);

/** What a declaration refuses of what was written; the codes are as old as the registers, which had them first. */
export const valueErrors = [
  'REGISTER.VALUE_MISSING',
  'REGISTER.VALUE_INVALID',
  'REGISTER.DAY_TOO_EARLY',
  'REGISTER.LINK_ELSEWHERE',
  'REGISTER.NOT_THERE',
  'REGISTER.FILE_MISSING',
  'REGISTER.FILE_KIND',
  'REGISTER.FILE_TOO_LARGE',
  ...contentErrors,
] as const;
