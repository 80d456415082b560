import * as z from 'zod';
import { ruleStatuses } from '../shared/rules';

/** Where a rule comes from, as it is shown beside what rests on it. */
export const citation = z.object({
  /** The rule's id in the registry. */
  rule: z.string(),
  regulation: z.string(),
  /** Which edition of the regulation: `2018`. */
  edition: z.string(),
  /** As the regulation counts it. */
  article: z.string(),
  /** From which day this edition holds. */
  from: z.string(),
  /** How sure the number of the article is, and how sure what the rule says. */
  articleStatus: z.enum(ruleStatuses),
  status: z.enum(ruleStatuses),
  /** How that is known. */
  source: z.string(),
});

export type Citation = z.infer<typeof citation>;
