import * as z from 'zod';
import { asked, technical } from '../asks';
import { action, contract, type Target } from '../contract';
import { pageInput, pageOutput } from '../domain/page';
import { actKey, id, instant, recordId } from '../fields';
import { officers } from '../shared/roles';
import { messageTemplates, noticeKinds, pushedClasses } from '../shared/messages';
import { organizationTarget } from '../domain/targets';

export const campaignTarget = {
  name: 'campaign',
  by: 'campaignId',
} as const satisfies Target;

/** One entry of the inbox; `link` is a page of the mini-program. */
export const notice = z.object({
  id,
  kind: z.enum(noticeKinds),
  title: z.string(),
  body: z.string(),
  link: z.string(),
  at: z.int(),
  read: z.boolean(),
});

export const messageContract = contract('message', {
  /** The caller's notices, newest first, a page at a time. */
  inbox: action({
    access: { allow: 'bound' },
    input: z.strictObject(pageInput),
    output: z.object({ notices: z.array(notice), unread: z.int(), ...pageOutput }),
    errors: [],
    repeat: 'safe',
  }),
  /** Marks single notices as read, or every one up to and including `upTo`. */
  markRead: action({
    access: { allow: 'bound' },
    input: z.strictObject({ upTo: instant.optional(), noticeIds: z.array(id).max(20).default([]) }),
    output: z.object({ unread: z.int() }),
    errors: [],
    repeat: 'safe',
  }),
  /**
   * Counts the consents a person has just given in WeChat's dialog: one consent is one send.
   * `consentKey` makes a resend count once. WeChat itself decides at sending; this only says whom to try.
   */
  recordConsent: action({
    access: { allow: 'bound' },
    input: z.strictObject({
      consentKey: actKey,
      templates: asked('ownAct', z.array(z.enum(messageTemplates)).min(1).max(3)),
    }),
    output: z.object({
      remaining: z.partialRecord(z.enum(messageTemplates), z.int()),
      /** Classes of what was consented to that the person lets rest: nothing comes until that is taken back. */
      resting: z.array(z.enum(pushedClasses)),
    }),
    errors: [],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Which messages the caller can ask for, by class, how many are left of each, and when none are sent. */
  preferences: action({
    access: { allow: 'bound' },
    input: z.strictObject({}),
    output: z.object({
      classes: z.array(
        z.object({
          class: z.enum(pushedClasses),
          muted: z.boolean(),
          templates: z.array(
            z.object({
              template: z.enum(messageTemplates),
              /** WeChat's id of it. */
              templateId: z.string(),
              remaining: z.int(),
            }),
          ),
        }),
      ),
      /** Hours of the Beijing day. */
      quietHours: z.object({ from: z.int(), until: z.int() }),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Lets the messages of a class rest, or come again; what was consented to stays, and so does the inbox. */
  setMuted: action({
    access: { allow: 'bound' },
    input: z.strictObject({ class: technical(z.enum(pushedClasses)), muted: asked('ownAct', z.boolean()) }),
    output: z.object({ muted: z.boolean() }),
    errors: [],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /**
   * What the caller wrote, latest first, that could not be checked when it was sent, so that nobody else has seen any of
   * it: to be sent again, by the same action with the same input.
   */
  unsent: action({
    access: { allow: 'anyone' },
    input: z.strictObject(pageInput),
    output: z.object({
      unsent: z.array(
        z.object({
          id,
          action: z.string(),
          input: z.record(z.string(), z.unknown()),
          words: z.array(z.string()),
          at: z.int(),
        }),
      ),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Lets go of what was sent since, or is not to be sent. */
  dropUnsent: action({
    access: { allow: 'anyone' },
    input: z.strictObject({ unsentId: recordId }),
    output: z.object({ dropped: z.boolean() }),
    errors: [],
    repeat: 'safe',
  }),
  /**
   * How an organisation's pushes went, newest first, a page at a time; with the first page of the district's, how many were
   * told of events in the last month: totals, by template only.
   */
  campaigns: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({
      campaigns: z.array(
        z.object({
          id,
          title: z.string(),
          template: z.enum(messageTemplates),
          openedAt: z.int(),
          stage: z.enum(['expanding', 'sending', 'done', 'stopped']),
          /** Who has it in the inbox of this program; missing while that is not counted yet. */
          inInbox: z.int().optional(),
          /** Of these, whom WeChat brought it besides. */
          sent: z.int(),
          waiting: z.int(),
          /** Ended without being sent, by WeChat's code; `UNKNOWN`: cut off, so that it may have been sent. */
          failed: z.array(z.object({ reason: z.string(), count: z.int() })),
          stopped: z.object({ code: z.int(), message: z.string(), at: z.int() }).optional(),
        }),
      ),
      /** `refused`: pushes that WeChat takes from nobody; the template is to be put right. */
      events: z.array(z.object({ template: z.enum(messageTemplates), sent: z.int(), refused: z.int() })),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Goes on with a push that WeChat's objection to the message had stopped, once that is put right. */
  resume: action({
    access: { allow: 'holders', roles: officers, over: campaignTarget },
    input: z.strictObject({ campaignId: id }),
    output: z.object({ stage: z.enum(['expanding', 'sending', 'done', 'stopped']) }),
    errors: [],
    repeat: 'safe',
  }),
});
