import * as z from 'zod';
import { asked } from '../asks';
import { action, contract, type Target } from '../contract';
import { contentErrors } from '../domain/content';
import { organizationTarget } from '../domain/targets';
import { waiting } from '../domain/todo';
import { actKey, day, id, line, recordId, text } from '../fields';
import { handoverStates, handoverSteps } from '../shared/handovers';
import { posts } from '../shared/organizations';
import { branchKeepers, officers, roles } from '../shared/roles';

export const handoverTarget = { name: 'handover', by: 'handoverId' } as const satisfies Target;

const person = z.object({ id, name: z.string() });

/** What goes over: posts and roles as they are held, and what waits to be done. */
const work = z.object({
  posts: z.array(z.object({ post: z.enum(posts), name: z.string(), from: day })),
  roles: z.array(z.object({ role: z.enum(roles), name: z.string(), until: z.int().optional() })),
  todos: z.array(waiting.extend({ organizationName: z.string() })),
});

const page = z.object({
  organizationId: id,
  organizationName: z.string(),
  serverNow: z.int(),
  /** Who leaves, where somebody holds the post. */
  from: person.optional(),
  /** There where the reader does its work, or is to; it is seen no more by who has given it away. */
  work: work.optional(),
  /** The one that goes on, or that was asked for. */
  handover: z
    .object({
      id,
      to: person,
      basis: z.string(),
      state: z.enum(handoverStates),
      steps: z.array(
        z.object({
          step: z.enum(handoverSteps),
          at: z.int(),
          by: z.string(),
          text: z.string().optional(),
        }),
      ),
    })
    .optional(),
  /** The reader does the organisation's work, or stands above it. */
  keeps: z.boolean(),
  /** What the reader may do now. */
  may: z.object({
    begin: z.boolean(),
    answer: z.boolean(),
    give: z.boolean(),
    take: z.boolean(),
    withdraw: z.boolean(),
  }),
});

const refusals = ['HANDOVER.NOT_YET', 'HANDOVER.OVER'] as const;

const turned = z.object({ state: z.enum(handoverStates) });

/**
 * 工作移交. Elections and appointments follow the rules of the Party and rest on a document; here what follows from them is handed
 * over: posts, roles and open work, by a tap of who leaves and one of who follows, once the office above agreed.
 */
export const handoverContract = contract('handover', {
  /** What there is to hand over in an organisation, and the handover that goes on. */
  of: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...officers], over: organizationTarget },
    input: z.strictObject({ organizationId: id }),
    output: page,
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** The same by a handover: also for the two whom it is about. */
  get: action({
    access: { allow: 'audience', of: handoverTarget, orHolders: [...branchKeepers, ...officers] },
    input: z.strictObject({ handoverId: recordId }),
    output: page,
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** Names who follows, and on what that rests. What an office above begins is agreed to with it. */
  begin: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...officers], over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      actKey,
      memberId: asked('ownAct', recordId),
      basis: asked('ownAct', line(80)),
    }),
    output: z.object({ handoverId: id }),
    errors: [
      'HANDOVER.NO_SECRETARY_HERE',
      'HANDOVER.GOES_ON',
      'HANDOVER.SAME_PERSON',
      'ORGANIZATION.CLOSED',
      'MEMBER.NOT_FOUND',
      'ROLE.NOT_A_FULL_MEMBER',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** The office above agrees, or declines and says why. */
  answer: action({
    access: { allow: 'holders', roles: officers, over: handoverTarget },
    input: z.strictObject({
      handoverId: recordId,
      answer: z.discriminatedUnion('as', [
        z.strictObject({ as: asked('ownAct', z.literal('approved')) }),
        z.strictObject({
          as: asked('ownAct', z.literal('declined')),
          text: asked('ownAct', text(300).min(1)),
        }),
      ]),
    }),
    output: turned,
    errors: [...refusals, 'HANDOVER.OWN_POST', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Who leaves gives the work away; where they cannot, the office above does. */
  give: action({
    access: { allow: 'audience', of: handoverTarget, orHolders: officers },
    input: z.strictObject({ handoverId: recordId }),
    output: turned,
    errors: refusals,
    repeat: 'safe',
  }),
  /** Who follows takes the work over: from then on the post and the role are theirs. */
  take: action({
    access: { allow: 'audience', of: handoverTarget },
    input: z.strictObject({ handoverId: recordId }),
    output: turned,
    errors: [...refusals, 'ORGANIZATION.CLOSED', 'MEMBER.NOT_FOUND', 'ROLE.NOT_A_FULL_MEMBER'],
    repeat: 'safe',
  }),
  /** It comes to nothing, before it was taken over. */
  withdraw: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...officers], over: handoverTarget },
    input: z.strictObject({ handoverId: recordId }),
    output: turned,
    errors: refusals,
    repeat: 'safe',
  }),
});
