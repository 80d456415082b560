import * as z from 'zod';
import { action, contract } from './contract';
import { id, instant } from './fields';
import { messageTemplates, noticeKinds } from './vocabulary';

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
    input: z.strictObject({ before: instant.optional() }),
    output: z.object({ notices: z.array(notice), unread: z.int(), next: z.int().optional() }),
    errors: [],
    reads: true,
  }),
  /** Marks every notice up to and including `upTo` as read. */
  markRead: action({
    access: { allow: 'bound' },
    input: z.strictObject({ upTo: instant }),
    output: z.object({ unread: z.int() }),
    errors: [],
  }),
  /**
   * Counts the consents a person has just given in WeChat's dialog: one consent is one send.
   * `consentKey` makes a resend count once. WeChat itself decides at sending; this only says whom to try.
   */
  recordConsent: action({
    access: { allow: 'bound' },
    input: z.strictObject({
      consentKey: z.string().regex(/^[\w-]{8,40}$/),
      templates: z.array(z.enum(messageTemplates)).min(1).max(3),
    }),
    output: z.object({ remaining: z.partialRecord(z.enum(messageTemplates), z.int()) }),
    errors: [],
  }),
});
