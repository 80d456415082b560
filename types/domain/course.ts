import * as z from 'zod';
import { asked, technical } from '../asks';
import { id, line, recordId, text } from '../fields';
import { courseMost, courseStates, leastHours, questionKinds } from '../shared/courses';
import { attached, attachment, attachments } from './attachment';

/** 学时: planned, told in halves. */
export const hours = z
  .number()
  .min(leastHours)
  .max(courseMost.hours)
  .refine((planned) => Number.isInteger(planned / leastHours), 'in halves');

const differ = (all: { id: string }[]) => new Set(all.map((one) => one.id)).size === all.length;

/** A question of a quiz with what is right, by the places of the options, and why. */
export const question = z.strictObject({
  id: recordId,
  kind: asked('ownAct', z.enum(questionKinds)),
  text: asked('ownAct', line(courseMost.question)),
  options: asked('ownAct', z.array(line(courseMost.option)).min(2).max(courseMost.options)),
  right: asked(
    'ownAct',
    z
      .array(
        z
          .int()
          .min(0)
          .max(courseMost.options - 1),
      )
      .min(1)
      .max(courseMost.options),
  ),
  /** Shown once it was answered. */
  explanation: text(courseMost.explanation).default(''),
});

/** A quiz: its questions, and how many are to be answered rightly. */
export const quiz = z.strictObject({
  passing: asked('ownAct', z.int().min(1).max(courseMost.questions)),
  questions: z.array(question).min(1).max(courseMost.questions).refine(differ, 'question ids differ'),
});

/** A link to an official site. */
const link = z.strictObject({
  title: asked('ownAct', line(80)),
  source: asked('ownAct', line(40)),
  url: asked('ownAct', z.url({ protocol: /^https$/ }).max(300)),
});

/** What a person writes of a unit; at least one of text, files, link and recording is there. */
export const unitContent = z.strictObject({
  title: asked('ownAct', line(60)),
  hours: asked('ownAct', hours),
  text: text(20_000).default(''),
  attachments,
  link: link.optional(),
  /** A sound or film in the cloud's storage. */
  recording: attachment.optional(),
  quiz: quiz.optional(),
});

/** What a unit shows; a quiz is told apart. */
export const unitShown = z.object({
  title: z.string(),
  hours: z.number(),
  text: z.string(),
  attachments: attached,
  link: link.optional(),
  recording: attachment.optional(),
});

/** A unit in the order of its course. */
export const unitLine = z.object({ id, title: z.string(), hours: z.number(), hasQuiz: z.boolean() });

/** What one has done of a unit. Nothing is counted and nothing measured: only that, and on which day. */
export const ownUnit = z.object({
  /** Where one left off, in hundredths of its length. */
  place: z.int(),
  /** When the cloud took that place down (epoch ms). */
  placedAt: z.int().optional(),
  read: z.boolean(),
  passed: z.boolean(),
  /** The day it was finished. */
  finishedOn: z.string().optional(),
});

/** A course in a list. */
export const courseSummary = z.object({
  id,
  title: z.string(),
  topics: z.array(z.string()),
  issuerName: z.string(),
  /** Planned hours of all units. */
  hours: z.number(),
  units: z.int(),
  state: z.enum(courseStates),
});

/** A unit that one was at: where to go on. */
export const wayOn = z.object({
  courseId: id,
  courseTitle: z.string(),
  unitId: id,
  unitTitle: z.string(),
  place: z.int(),
});

/** Where one stands in the course as a whole. */
export const standings = ['new', 'begun', 'finished'] as const;

/** Which text of a thing was read before it is written anew; 0 when there is none. */
export const basedOn = technical(z.int().min(0));
