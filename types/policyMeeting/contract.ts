import * as z from 'zod';
import { asked, technical } from '../asks';
import { action, contract, type Target } from '../contract';
import { contentErrors } from '../domain/content';
import { pageInput, pageOutput } from '../domain/page';
import { organizationTarget } from '../domain/targets';
import { actKey, id, instant, line, recordId, text } from '../fields';
import { officers } from '../shared/roles';
import { meetingStatuses } from '../shared/policy-meetings';

/** Kept by the office that holds it. */
export const meetingTarget = { name: 'meeting', by: 'meetingId' } as const satisfies Target;
/** What was asked about one; kept by the same office. */
export const askedTarget = { name: 'asked', by: 'meetingQuestionId' } as const satisfies Target;

const summary = {
  id,
  title: z.string(),
  startsAt: z.int(),
  place: z.string(),
  office: z.string(),
  status: z.enum(meetingStatuses),
  /** Enterprises that may still book. */
  left: z.int(),
};

const content = {
  title: asked('ownAct', line(40)),
  startsAt: asked('ownAct', instant),
  place: asked('ownAct', line(40)),
  /** So many enterprises. */
  capacity: asked('ownAct', z.int().min(1).max(200)),
  about: text(500).default(''),
};

const answered = z.object({
  id,
  /** As the office shows it, without names. */
  question: z.string(),
  answer: z.string(),
  at: z.int(),
});

const keeps = { allow: 'holders', roles: officers, over: meetingTarget } as const;
const off = ['SERVICE_REQUEST.OFF', 'POLICY_MEETING.NOT_FOUND'] as const;

/** 专场: policies explained to enterprises at one table. It is there where the district takes requests (诉求). */
export const policyMeetingContract = contract('policyMeeting', {
  /** All of the district, those to come and those that were, the latest first. */
  list: action({
    access: { allow: 'anyone' },
    input: z.strictObject(pageInput),
    output: z.object({ meetings: z.array(z.object(summary)), ...pageOutput }),
    errors: ['SERVICE_REQUEST.OFF'],
    repeat: 'safe',
  }),
  /** One of them, with what the caller has booked. */
  get: action({
    access: { allow: 'anyone' },
    input: z.strictObject({ meetingId: recordId }),
    output: z.object({
      ...summary,
      organizationId: id,
      about: z.string(),
      capacity: z.int(),
      version: z.int(),
      reason: z.string().optional(),
      /** The enterprise for which this WeChat has booked. */
      booked: z.string().optional(),
      /** It may be booked and asked about: it is not over. */
      isAhead: z.boolean(),
      mayKeep: z.boolean(),
    }),
    errors: off,
    repeat: 'safe',
  }),
  /** 问答: what was asked and answered, the latest answer first; who asked stands nowhere. */
  answers: action({
    access: { allow: 'anyone' },
    input: z.strictObject({ meetingId: recordId, ...pageInput }),
    output: z.object({ answers: z.array(answered), ...pageOutput }),
    errors: off,
    repeat: 'safe',
  }),
  /** Books a seat for an enterprise; one each, whoever books. */
  book: action({
    access: { allow: 'anyone' },
    input: z.strictObject({ meetingId: recordId, enterprise: asked('ownAct', line(60)) }),
    output: z.object({ left: z.int() }),
    errors: [
      ...off,
      'POLICY_MEETING.OVER',
      'POLICY_MEETING.FULL',
      'POLICY_MEETING.BOOKED_BEFORE',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Gives the seat back. */
  unbook: action({
    access: { allow: 'anyone' },
    input: z.strictObject({ meetingId: recordId }),
    output: z.object({ left: z.int() }),
    errors: off,
    repeat: 'safe',
  }),
  /** Asks something before, so that an answer can be brought along. */
  ask: action({
    access: { allow: 'anyone' },
    input: z.strictObject({ meetingId: recordId, actKey, text: asked('ownAct', text(300).min(1)) }),
    output: z.object({ meetingQuestionId: id }),
    errors: [...off, 'POLICY_MEETING.OVER', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Announces one, by a town or the district. */
  plan: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, actKey, ...content }),
    output: z.object({ meetingId: id }),
    errors: [
      'SERVICE_REQUEST.OFF',
      'POLICY_MEETING.NOT_AN_OFFICE',
      'POLICY_MEETING.IN_THE_PAST',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Puts right what is said of one, over the version that was read; those who booked are told where time or place change. */
  change: action({
    access: keeps,
    input: z.strictObject({
      meetingId: recordId,
      version: technical(z.int().min(0).max(1_000_000)),
      ...content,
    }),
    output: z.object({ version: z.int() }),
    errors: [
      'POLICY_MEETING.CHANGED',
      'POLICY_MEETING.TOO_SMALL',
      'POLICY_MEETING.OVER',
      'POLICY_MEETING.IN_THE_PAST',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Holds it no more; those who booked are told why. */
  cancel: action({
    access: keeps,
    input: z.strictObject({ meetingId: recordId, reason: asked('ownAct', line(60)) }),
    output: z.object({ status: z.enum(meetingStatuses) }),
    errors: ['POLICY_MEETING.OVER', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** The enterprises that booked, in the order in which they did. */
  bookings: action({
    access: keeps,
    input: z.strictObject({ meetingId: recordId }),
    output: z.object({
      bookings: z.array(z.object({ id: z.string(), enterprise: z.string(), at: z.int() })),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** What was asked, what waits for an answer among it, the oldest first; not by whom. */
  questions: action({
    access: keeps,
    input: z.strictObject({ meetingId: recordId, ...pageInput }),
    output: z.object({
      questions: z.array(
        z.object({
          id,
          text: z.string(),
          at: z.int(),
          shown: z.object({ question: z.string(), answer: z.string() }).optional(),
        }),
      ),
      /** The district keeps a list of policies, into which an answer may go. */
      policies: z.boolean(),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Answers one for everybody to read, the question in words that name nobody; written again it is put right. */
  answer: action({
    access: { allow: 'holders', roles: officers, over: askedTarget },
    input: z.strictObject({
      meetingQuestionId: recordId,
      question: asked('ownAct', text(300).min(1)),
      answer: asked('ownAct', text(1000).min(1)),
    }),
    output: z.object({ meetingQuestionId: id }),
    errors: contentErrors,
    repeat: 'safe',
    often: 'whenWanted',
  }),
});
