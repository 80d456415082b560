import * as z from 'zod';
import { tagOf, type Takes } from './facts';

/** Lines of a list that is made up. */
const lines = 3;

/** An instant for a paper that is made up: noon of a day in 2026. */
const noon = Date.UTC(2026, 10, 23, 4);

/** Facts for a paper to be looked at: each its own tag in brackets, lists with a few lines; of no record. */
export const sampleOf = (takes: Takes): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(takes.shape as Record<string, z.ZodType>).map(([field, schema]) => [
      field,
      sampleValue(schema),
    ]),
  );

function sampleValue(schema: z.ZodType): unknown {
  const { tag, kind } = tagOf(schema);
  if (schema instanceof z.ZodArray)
    return Array.from({ length: lines }, () => sampleOf(schema.element as Takes));
  if (kind === 'moment') return noon;
  if (kind === 'share') return 0.85;
  return kind === 'whether' ? true : `〔${tag}〕`;
}
