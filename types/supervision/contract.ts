import * as z from 'zod';
import { asked } from '../asks';
import { action, contract, type Target } from '../contract';
import { seenItem } from '../domain/checkup';
import { citation } from '../domain/citation';
import { contentErrors } from '../domain/content';
import { pageInput, pageOutput } from '../domain/page';
import { organizationTarget } from '../domain/targets';
import { actKey, day, givenDay, id, line, recordId, text } from '../fields';
import { activityKinds } from '../shared/activities';
import { checkupCodes } from '../shared/checkups';
import { developmentSteps } from '../shared/developments';
import { branchKeepers, officers } from '../shared/roles';
import { letterStatuses, letterSteps } from '../shared/supervisions';

export const letterTarget = { name: 'letter', by: 'letterId' } as const satisfies Target;

/** What a letter is about: something open of the branch's check-up, which it is told apart by. */
const about = z.strictObject({
  code: asked('ownAct', z.enum(checkupCodes)),
  kind: z.enum(activityKinds).optional(),
  step: z.enum(developmentSteps).optional(),
  year: z.int().optional(),
  /** Of which period a meeting is meant, where two might be. */
  dueOn: givenDay.optional(),
});

const item = seenItem.omit({ light: true });

const summary = {
  id,
  /** 文号, as the office counts its documents. */
  number: z.string(),
  branchName: z.string(),
  officeName: z.string(),
  item,
  status: z.enum(letterStatuses),
  sentAt: z.int(),
  /** The day by which the branch answers. */
  dueOn: day,
};

/**
 * 督导函. Only about what the law of the Party asks of a branch and is over its day, never about figures or work points; the office that
 * sent it closes it, or the one above its branch since the branch left that.
 */
export const supervisionContract = contract('supervision', {
  /** The letters to a branch, or to those below an office, latest first, a page at a time. */
  list: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...officers], over: organizationTarget },
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({ letters: z.array(z.object(summary)), ...pageOutput }),
    errors: [],
    repeat: 'safe',
  }),
  /** One letter whole, and whether what it is about is still over its day on the branch's check-up. */
  get: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...officers], over: letterTarget },
    input: z.strictObject({ letterId: recordId }),
    output: z.object({
      ...summary,
      organizationId: id,
      /** The article that asks for it, in the edition of the day it was sent. */
      citation,
      text: z.string(),
      steps: z.array(z.object({ step: z.enum(letterSteps), at: z.int(), text: z.string().optional() })),
      stillOpen: z.boolean(),
      /** Whether the caller answers it, and whether the caller's office closes it. */
      mayAnswer: z.boolean(),
      maySettle: z.boolean(),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Sends a letter to a branch about something that is over its day by an article; one at a time about the same. */
  send: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      actKey,
      about,
      number: asked('ownAct', line(40)),
      dueOn: asked('ownAct', givenDay),
      text: text(500).optional(),
    }),
    output: z.object({ letterId: id }),
    errors: [
      'ORGANIZATION.CLOSED',
      'SUPERVISION.NOT_A_BRANCH',
      'SUPERVISION.NOT_OVER',
      'SUPERVISION.SENT_BEFORE',
      'SUPERVISION.DAY_PASSED',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** What the branch did, or why it could not yet. */
  answer: action({
    access: { allow: 'holders', roles: branchKeepers, over: letterTarget },
    input: z.strictObject({ letterId: recordId, text: asked('ownAct', text(500).min(1)) }),
    output: z.object({ status: z.enum(letterStatuses) }),
    errors: ['SUPERVISION.SETTLED', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** By its office: content with the answer; asks for another by a day; or takes the letter back. */
  settle: action({
    access: { allow: 'holders', roles: officers, over: letterTarget },
    input: z.strictObject({
      letterId: recordId,
      settled: z.discriminatedUnion('as', [
        z.strictObject({ as: asked('ownAct', z.literal('closed')) }),
        z.strictObject({
          as: asked('ownAct', z.literal('sentBack')),
          text: asked('ownAct', text(500).min(1)),
          dueOn: asked('ownAct', givenDay),
        }),
        z.strictObject({
          as: asked('ownAct', z.literal('withdrawn')),
          text: asked('ownAct', text(500).min(1)),
        }),
      ]),
    }),
    output: z.object({ status: z.enum(letterStatuses) }),
    errors: [
      'SUPERVISION.NOT_YOURS',
      'SUPERVISION.NOT_ANSWERED',
      'SUPERVISION.SETTLED',
      'SUPERVISION.DAY_PASSED',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
});
