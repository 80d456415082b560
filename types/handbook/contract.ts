import * as z from 'zod';
import { asked, technical } from '../asks';
import { action, contract } from '../contract';
import { citation } from '../domain/citation';
import { contentErrors } from '../domain/content';
import { pageInput, pageOutput } from '../domain/page';
import { organizationTarget } from '../domain/targets';
import { actKey, day, id, line, recordId, text } from '../fields';
import { askedStatuses } from '../shared/asked-questions';
import { handbookChapterIds } from '../shared/handbook/entry';

const districtOffice = {
  allow: 'holders',
  roles: ['districtOfficer', 'districtAdmin'],
  over: organizationTarget,
} as const;

/** A rule or a practice as it holds today. */
const rule = z.object({
  id,
  name: z.string(),
  value: z.int().optional(),
  /** Of a rule. */
  citation: citation.optional(),
  /** Why a practice is as it is. */
  why: z.string().optional(),
});

/** An answer as the district wrote it, over one that is shipped or beside them. */
const written = {
  id,
  chapter: z.enum(handbookChapterIds),
  question: z.string(),
  /** Paragraphs, with a line break between. */
  answer: z.string(),
  rules: z.array(id),
  /** The day when it was last looked at. */
  reviewedOn: day,
};

const askedQuestion = {
  id,
  text: z.string(),
  status: z.enum(askedStatuses),
  askedAt: z.int(),
  /** The answer of the handbook that it led to. */
  answerId: id.optional(),
  /** What was answered where the handbook has no place for it. */
  reply: z.string().optional(),
};

/** The district's own: one of another organisation is refused. */
const districtErrors = ['HANDBOOK.NOT_THE_DISTRICT'] as const;

export const handbookContract = contract('handbook', {
  /** What has changed since the app was made: the rules as they hold, the district's answers, and what is being looked at anew. */
  current: action({
    access: { allow: 'bound' },
    input: z.strictObject({}),
    output: z.object({
      rules: z.array(rule),
      answers: z.array(z.object(written)),
      /** Answers whose rules have changed since they were looked at. */
      changed: z.array(id),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Asks the district what the handbook does not answer; a resend finds the first. Nobody is told who asked. */
  ask: action({
    access: { allow: 'bound' },
    input: z.strictObject({ actKey, text: asked('ownAct', text(300).min(1)) }),
    output: z.object({ id }),
    errors: contentErrors,
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** What the caller's WeChat has asked, latest first. */
  mine: action({
    access: { allow: 'bound' },
    input: z.strictObject(pageInput),
    output: z.object({ questions: z.array(z.object(askedQuestion)), ...pageOutput }),
    errors: [],
    repeat: 'safe',
  }),
  /** What people ask the district, without who: what waits, the longest first; or what is answered, latest first. */
  asked: action({
    access: districtOffice,
    input: z.strictObject({ organizationId: id, open: technical(z.boolean()), ...pageInput }),
    output: z.object({ questions: z.array(z.object(askedQuestion)), ...pageOutput }),
    errors: districtErrors,
    repeat: 'safe',
  }),
  /** Answers a question by an answer that the handbook has, or in a few words to the one who asked; once. */
  settle: action({
    access: districtOffice,
    input: z.strictObject({
      organizationId: id,
      askedId: recordId,
      answerId: id.optional(),
      reply: text(500).min(1).optional(),
    }),
    output: z.object({ status: z.enum(askedStatuses) }),
    errors: [
      ...districtErrors,
      'HANDBOOK.NOT_FOUND',
      'HANDBOOK.SETTLED_BEFORE',
      'HANDBOOK.NO_ANSWER',
      ...contentErrors,
    ],
    repeat: 'safe',
  }),
  /** What the district looks at: answers whose rules have changed, with which, and the answers it wrote. */
  review: action({
    access: districtOffice,
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      changed: z.array(z.object({ id, question: z.string(), rules: z.array(z.string()) })),
      written: z.array(
        z.object({ id, question: z.string(), at: z.int(), version: z.int(), published: z.boolean() }),
      ),
    }),
    errors: districtErrors,
    repeat: 'safe',
  }),
  /** One answer with what the district wrote of it before; without versions it is as it is shipped. */
  read: action({
    access: districtOffice,
    input: z.strictObject({ organizationId: id, questionId: recordId }),
    output: z.object({
      answer: z.object(written),
      /** True for a question that is not shipped. */
      own: z.boolean(),
      published: z.boolean(),
      changed: z.boolean(),
      /** The version to go on from; 0 for none. */
      version: z.int(),
      versions: z.array(
        z.object({
          version: z.int(),
          question: z.string(),
          answer: z.string(),
          published: z.boolean(),
          at: z.int(),
          by: z.string(),
        }),
      ),
    }),
    errors: [...districtErrors, 'HANDBOOK.NOT_FOUND'],
    repeat: 'safe',
  }),
  /**
   * Writes a version of an answer: of the one named, else a new one. `version` is the one it goes on from. With `askedId` the
   * question is answered by it, and whoever asked is told.
   */
  write: action({
    access: districtOffice,
    input: z.strictObject({
      organizationId: id,
      actKey,
      questionId: id.optional(),
      version: technical(z.int().min(0).max(10_000)),
      chapter: asked('ownAct', z.enum(handbookChapterIds)),
      question: asked('ownAct', line(80)),
      answer: asked('ownAct', text(1500).min(1)),
      /** Rules of the registry that it rests on. */
      rules: technical(z.array(id).max(20)),
      askedId: id.optional(),
    }),
    output: z.object({ id, version: z.int() }),
    errors: [
      ...districtErrors,
      'HANDBOOK.NOT_FOUND',
      'HANDBOOK.CHANGED_MEANWHILE',
      'HANDBOOK.UNKNOWN_RULE',
      'HANDBOOK.SETTLED_BEFORE',
      'HANDBOOK.FULL',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Takes what the district wrote out of the handbook; a shipped answer is then shown as it is shipped. */
  withdraw: action({
    access: districtOffice,
    input: z.strictObject({
      organizationId: id,
      questionId: recordId,
      version: technical(z.int().min(1).max(10_000)),
    }),
    output: z.object({ version: z.int() }),
    errors: [...districtErrors, 'HANDBOOK.NOT_FOUND', 'HANDBOOK.CHANGED_MEANWHILE'],
    repeat: 'safe',
  }),
  /** 看过了，不用改: the answer holds, by the rules as they are now. */
  confirm: action({
    access: districtOffice,
    input: z.strictObject({ organizationId: id, questionId: recordId }),
    output: z.object({ reviewedOn: day }),
    errors: [...districtErrors, 'HANDBOOK.NOT_FOUND'],
    repeat: 'safe',
  }),
});
