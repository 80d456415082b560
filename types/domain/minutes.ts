import * as z from 'zod';
import { asked } from '../asks';
import { gatherings } from './bases';
import { line, text } from '../fields';
import { voteRuleNames } from '../shared/minutes';

/** More than a branch has people. */
export const people = z.int().min(0).max(5000);

/** A vote as counts; who voted how is never written down. */
export const vote = z.strictObject({
  rule: z.enum(voteRuleNames),
  /** 应到会有表决权者 */
  expected: people,
  /** 到会有表决权者 */
  present: people,
  for: people,
  against: people,
  abstain: people,
  /** Written consents before the meeting; with the rule on admissions only. */
  written: people.optional(),
});

export const resolution = z.strictObject({ text: line(500), vote: vote.optional() });

/** What was written down of a meeting. 支部工作条例 names no form; these are what handbooks of Party affairs ask for. */
export const minutesContent = z.strictObject({
  agenda: asked(gatherings, z.array(line(200)).max(30)),
  summary: asked(gatherings, text(5000)),
  speeches: z
    .array(z.strictObject({ speaker: line(20), points: text(2000) }))
    .max(40)
    .default([]),
  resolutions: z.array(resolution).max(20).default([]),
});
