import * as z from 'zod';
import { asked } from '../asks';
import { action, contract } from '../contract';
import { contentErrors } from '../domain/content';
import { organizationTarget } from '../domain/targets';
import { actKey, givenDay, id, instant, line, recordId } from '../fields';
import { exitStages } from '../shared/exits';

const asker = ['districtAdmin'] as const;
const witnesses = ['districtOfficer', 'districtAdmin'] as const;

/** The notice that the district stops using the program, as everybody reads it. */
const notice = z.object({ title: z.string(), body: z.string(), at: z.int() });

/**
 * How a district leaves: nothing is changed any more, everybody is told, and everything is taken out in open formats.
 * Bringing it back and the proof of deletion are commands of whoever runs the cloud: docs/operations.md.
 */
export const exitContract = contract('exit', {
  /** Where leaving stands. */
  state: action({
    access: { allow: 'holders', roles: witnesses, over: organizationTarget },
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      /** The caller may begin; others of the district may only agree. */
      mayBegin: z.boolean(),
      /** From when on nothing is changed, why, and who said so; `now`: it is so already. */
      readOnly: z.object({ from: z.int(), reason: z.string(), by: z.string(), now: z.boolean() }).optional(),
      notice: notice.optional(),
      /** The latest taking out of everything. */
      exit: z
        .object({
          id,
          stage: z.enum(exitStages),
          askedBy: z.string(),
          askedAt: z.int(),
          agreedBy: z.string().optional(),
          mayAgree: z.boolean(),
          /** Registers written, of all. */
          registersDone: z.int(),
          registers: z.int(),
          finishedAt: z.int().optional(),
          /** SHA-256 of the manifest, to be compared with what the command has fetched. */
          manifest: z.string().optional(),
        })
        .optional(),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** From an instant on (now, where none is given) nothing is changed; or everything goes on as before. */
  setReadOnly: action({
    access: { allow: 'holders', roles: asker, over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      on: asked('ownAct', z.boolean()),
      from: instant.optional(),
      reason: asked('ownAct', line(80)),
    }),
    output: z.object({ from: z.int().optional() }),
    errors: [...contentErrors, 'EXIT.NOT_THE_DISTRICT'],
    repeat: 'safe',
    whileReadOnly: true,
    often: 'whenWanted',
  }),
  /** Tells everybody that the district stops using the program: when, where the data goes, whom to ask. */
  announce: action({
    access: { allow: 'holders', roles: asker, over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      actKey,
      /** The last day on which the program can be opened. */
      lastDay: asked('ownAct', givenDay),
      /** Who keeps the data from then on. */
      keptBy: asked('ownAct', line(60)),
      contact: asked('ownAct', line(60)),
    }),
    output: notice,
    errors: [
      ...contentErrors,
      'EXIT.NOT_THE_DISTRICT',
      /** It is not said yet from when on nothing is changed. */
      'EXIT.NO_DATE',
    ],
    repeat: 'safe',
    whileReadOnly: true,
    often: 'whenWanted',
  }),
  /** Asks to take everything out; another person of the district must agree. */
  ask: action({
    access: { allow: 'holders', roles: asker, over: organizationTarget },
    input: z.strictObject({ organizationId: id, actKey }),
    output: z.object({ exitId: id }),
    errors: [
      'EXIT.NOT_THE_DISTRICT',
      /** Things still change: what is taken out would not fit together. */
      'EXIT.NOT_READ_ONLY',
      'EXIT.UNDER_WAY',
    ],
    repeat: 'safe',
    whileReadOnly: true,
  }),
  /** Agrees to another person's asking; the timer writes from then on. */
  agree: action({
    access: { allow: 'holders', roles: witnesses, over: organizationTarget },
    input: z.strictObject({ organizationId: id, exitId: recordId }),
    output: z.object({ agreedAt: z.int() }),
    errors: ['EXIT.NO_REQUEST', 'EXIT.OWN_REQUEST', 'EXIT.NOT_READ_ONLY'],
    repeat: 'safe',
    whileReadOnly: true,
  }),
});
