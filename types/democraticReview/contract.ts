import * as z from 'zod';
import { technical } from '../asks';
import { action, contract } from '../contract';
import { citation } from '../domain/citation';
import { contentErrors } from '../domain/content';
import { pageInput, pageOutput } from '../domain/page';
import { whatIsRecorded } from '../domain/review';
import { organizationTarget } from '../domain/targets';
import { actKey, day, id, line } from '../fields';
import { memberStatuses } from '../shared/members';
import { reviewSteps } from '../shared/reviews';
import { branchKeepers } from '../shared/roles';

/** The branch's own, and of nobody above: there the ledger says that it was held, and that is all that is due. */
const keeps = { allow: 'holders', roles: branchKeepers, over: organizationTarget } as const;

const year = technical(z.int().min(2000).max(2100));
const ruled = z.object({ value: z.int(), citation });

const sheets = { issued: z.int(), returned: z.int(), valid: z.int() };
const grades = {
  excellent: z.int(),
  qualified: z.int(),
  basic: z.int(),
  unqualified: z.int(),
};

/** The year's 组织生活会 and 民主评议党员 of a branch: one piece of work, of counts. */
export const democraticReviewContract = contract('democraticReview', {
  /** A year's work, step by step: gatherings as the ledger has them, what was written down, and what comes next. */
  get: action({
    access: keeps,
    input: z.strictObject({ organizationId: id, year }),
    output: z.object({
      name: z.string(),
      year: z.int(),
      version: z.int(),
      nextStep: z.enum(reviewSteps).optional(),
      done: z.array(z.enum(reviewSteps)),
      members: z.array(
        z.object({ memberId: id, name: z.string(), status: z.enum(memberStatuses), talked: z.boolean() }),
      ),
      gatherings: z.array(
        z.object({
          activityId: id,
          step: z.enum(['life', 'review']),
          title: z.string(),
          startsAt: z.int(),
          /** Who was expected and came; of one to come nothing. */
          counts: z.object({ expected: z.int(), present: z.int(), onLeave: z.int() }).optional(),
        }),
      ),
      sheets: z.object({ ...sheets, at: z.int(), by: z.string() }).optional(),
      grades: z
        .object({ ...grades, on: day, why: z.string().optional(), at: z.int(), by: z.string() })
        .optional(),
      items: z.array(z.object({ key: z.string(), what: z.string(), dueOn: day, doneOn: day.optional() })),
      /** Members who were at the review, and full members who were expected there. */
      present: z.int(),
      fullMembers: z.int(),
      excellentAtMost: z.int(),
      /** What was put right, latest first. */
      changes: z.array(
        z.object({
          step: z.enum(reviewSteps),
          at: z.int(),
          by: z.string(),
          reason: z.string(),
          before: z.union([z.object(sheets), z.object(grades)]),
        }),
      ),
      rules: z.object({
        lives: ruled,
        from: ruled,
        reviews: ruled,
        excellentOneOf: ruled,
        talks: ruled,
      }),
      mayRecord: z.boolean(),
    }),
    errors: ['DEMOCRATIC_REVIEW.NOT_A_BRANCH'],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** Writes a step down, or puts it right; numbers that contradict one another or the ledger are refused with the field. */
  record: action({
    access: keeps,
    input: z.strictObject({
      organizationId: id,
      year,
      actKey,
      version: technical(z.int().min(0).max(100_000)),
      /** Why numbers are put right. */
      reason: line(100).optional(),
      what: whatIsRecorded,
    }),
    output: z.object({ version: z.int() }),
    errors: [
      'ORGANIZATION.CLOSED',
      'DEMOCRATIC_REVIEW.NOT_A_BRANCH',
      /** Somebody else wrote meanwhile. */
      'DEMOCRATIC_REVIEW.CHANGED',
      'DEMOCRATIC_REVIEW.YEAR_TO_COME',
      /** Another step comes first: `step`. */
      'DEMOCRATIC_REVIEW.NOT_YET',
      'DEMOCRATIC_REVIEW.NUMBERS_CONTRADICT',
      'DEMOCRATIC_REVIEW.TOO_MANY_EXCELLENT',
      'DEMOCRATIC_REVIEW.DAY_IMPOSSIBLE',
      'DEMOCRATIC_REVIEW.LISTED_TWICE',
      'DEMOCRATIC_REVIEW.REASON_NEEDED',
      'MEMBER.NOT_FOUND',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** The years of which something was written down, of the branch and of what was merged into it, latest first. */
  list: action({
    access: keeps,
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({
      years: z.array(
        z.object({
          id,
          organizationId: id,
          organizationName: z.string(),
          year: z.int(),
          grades: z.object(grades).optional(),
          items: z.int(),
          itemsDone: z.int(),
        }),
      ),
      ...pageOutput,
    }),
    errors: ['DEMOCRATIC_REVIEW.NOT_A_BRANCH'],
    repeat: 'safe',
  }),
});
