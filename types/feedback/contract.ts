import * as z from 'zod';
import { asked, technical } from '../asks';
import { contentErrors } from '../domain/content';
import { action, contract } from '../contract';
import { day, id, line, month, recordId, text } from '../fields';
import { itemsTogether } from '../domain/guidance';
import { carryOutStages } from './words';
import { branchKeepers, officers, onlookers } from '../shared/roles';
import { organizationKinds } from '../shared/organizations';
import { activityStatuses } from '../shared/activities';
import { organizationTarget } from '../domain/targets';

/** What became of one item. */
const itemResult = z.object({ itemId: id, done: z.boolean(), reason: z.string() });

const of = { organizationId: id, guidanceId: recordId };

const about = z.object({ id, month, theme: z.string(), feedbackBy: day });

const errors = ['GUIDANCE.NOT_FOUND', 'FEEDBACK.NOT_A_BRANCH'] as const;

/** How a month's guidance is carried out by a branch, told back, and seen from above. */
export const feedbackContract = contract('feedback', {
  /** Where a branch stands with a guidance: its theme days of the month, and what it told back. */
  status: action({
    access: {
      allow: 'holders',
      roles: [...branchKeepers, ...onlookers, ...officers],
      over: organizationTarget,
    },
    input: z.strictObject(of),
    output: z.object({
      organizationName: z.string(),
      guidance: about.extend({ items: itemsTogether }),
      stage: z.enum(carryOutStages),
      /** Required items that the branch's word does not answer: all of them, or those that came since. */
      unanswered: z.array(id),
      /** Not told back, and the last day is over. */
      overdue: z.boolean(),
      /** The month is over: nothing is planned in it any more. */
      isOver: z.boolean(),
      /** The branch's theme days of the month that took the guidance up. */
      activities: z.array(
        z.object({ id, title: z.string(), startsAt: z.int(), status: z.enum(activityStatuses) }),
      ),
      feedback: z
        .object({
          version: z.int(),
          items: z.array(itemResult),
          summary: z.string(),
          givenBy: z.string(),
          at: z.int(),
          /** Earlier texts, latest first. */
          earlier: z.array(
            z.object({ at: z.int(), by: z.string(), items: z.array(itemResult), summary: z.string() }),
          ),
        })
        .optional(),
    }),
    errors,
    repeat: 'safe',
  }),
  /**
   * Tells back what was done: each required item done or not, of a statutory one why not; optional ones if done; a summary,
   * if wished. One for each
   * branch and month; told again it replaces what stood, which is kept. Items that are left out stay as they were told.
   * `version` is the one that was read, 0 for
   * none.
   */
  give: action({
    access: { allow: 'holders', roles: branchKeepers, over: organizationTarget },
    input: z.strictObject({
      ...of,
      version: technical(z.int().min(0)),
      items: z
        .array(
          z.strictObject({
            itemId: recordId,
            done: asked('monthlyChecklist', z.boolean()),
            reason: line(120).optional(),
          }),
        )
        .min(1)
        .max(60),
      summary: text(1000).default(''),
    }),
    output: z.object({ version: z.int() }),
    errors: [
      ...errors,
      ...contentErrors,
      'FEEDBACK.CHANGED_SINCE',
      /** A required item is not answered, or one is answered that is not asked. */
      'FEEDBACK.ITEMS_DIFFER',
      /** A statutory item was not done, and it is not said why. */
      'FEEDBACK.REASON_MISSING',
      'FEEDBACK.NOT_HELD',
    ],
    repeat: 'safe',
    often: 'monthly',
  }),
  /** How a guidance is carried out below an organisation, by what lies directly below it. */
  report: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject(of),
    output: z.object({
      organization: z.object({ id, name: z.string(), kind: z.enum(organizationKinds) }),
      guidance: about,
      rows: z.array(
        z.object({
          id,
          name: z.string(),
          kind: z.enum(organizationKinds),
          branches: z.int(),
          /** Branches that held a theme day in the month, by the ledger. */
          held: z.int(),
          /** … that told back of all that they are asked, and those that told back before there was more to do. */
          reported: z.int(),
          partly: z.int(),
          /** Of both: with every required item done. */
          complete: z.int(),
          /** Required items done, of those asked of the branches that told back. */
          requiredDone: z.int(),
          requiredAsked: z.int(),
        }),
      ),
    }),
    errors: ['GUIDANCE.NOT_FOUND'],
    repeat: 'safe',
  }),
  /**
   * Reminds the keepers of the branches below that have not told back: of all, or of those in `withinIds`, branches and what
   * branches lie in. A branch has one reminder of a month's feedback a day, whoever sends it.
   */
  urge: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ ...of, withinIds: z.array(id).min(1).max(500).optional() }),
    /** Branches reminded by this, and those that had the day's reminder before. */
    output: z.object({ reminded: z.int(), already: z.int() }),
    errors: ['GUIDANCE.NOT_FOUND', 'FEEDBACK.NOBODY_BEHIND'],
    repeat: 'safe',
  }),
});
