import * as z from 'zod';
import { asked, technical } from '../asks';
import { action, contract, type Target } from '../contract';
import { contentErrors } from '../domain/content';
import {
  basedOn,
  courseSummary,
  ownUnit,
  question,
  quiz,
  standings,
  unitContent,
  unitLine,
  unitShown,
  wayOn,
} from '../domain/course';
import { pageInput, pageOutput } from '../domain/page';
import { organizationTarget } from '../domain/targets';
import { topics } from '../domain/topics';
import { actKey, day, id, line, recordId, text } from '../fields';
import { courseStates, questionFaults, recordingEndings } from '../shared/courses';
import { attachmentEndings } from '../shared/guidances';
import { branchKeepers, officers, onlookers } from '../shared/roles';

/** A course as its readers may reach it. */
export const courseTarget = { name: 'course', by: 'courseId' } as const satisfies Target;

/** The same for who writes it: also one that nobody else sees yet. */
const writtenCourse = { name: 'writtenCourse', by: 'courseId' } as const satisfies Target;

const keepers = [...branchKeepers, ...officers] as const;

const readers = { allow: 'audience', of: courseTarget, orHolders: keepers } as const;
const writers = { allow: 'holders', roles: keepers, over: writtenCourse } as const;
const issuers = { allow: 'holders', roles: keepers, over: organizationTarget } as const;

/** When something was done without network, by the phone's clock, whatever that says: believed where it can be. */
const doneAt = z.int().optional();

const unitOf = { courseId: recordId, unitId: recordId };

/** What an author writes of a course beside its units. */
const head = {
  title: asked('ownAct', line(60)),
  about: text(300).default(''),
  topics: topics.default([]),
};

const headErrors = ['COURSE.UNKNOWN_TOPIC', ...contentErrors] as const;

/** A unit as its authors see it. */
const unitWritten = unitShown.extend({ id, revision: z.int(), quiz: quiz.optional() });

export const courseContract = contract('course', {
  /**
   * The courses that are for the caller, latest first, a page at a time, of one topic or of all; with the first page where
   * the caller goes on, and which topics there are.
   */
  list: action({
    access: { allow: 'bound' },
    input: z.strictObject({ topic: line(20).optional(), ...pageInput }),
    output: z.object({
      courses: z.array(courseSummary.extend({ standing: z.enum(standings) })),
      goingOn: wayOn.optional(),
      topics: z.array(z.string()),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** One course: its units in order, and what the caller has done of each. */
  detail: action({
    access: readers,
    input: z.strictObject({ courseId: id }),
    output: z.object({
      course: courseSummary.extend({ about: z.string() }),
      units: z.array(unitLine.extend({ own: ownUnit })),
      /** The caller may write it. */
      mayWrite: z.boolean(),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** One unit to read, and its questions without what is right. */
  unit: action({
    access: readers,
    input: z.strictObject({ courseId: id, unitId: recordId }),
    output: z.object({
      unit: unitShown.extend({ id, courseTitle: z.string() }),
      quiz: z
        .object({
          /** Which quiz it is: one that was answered without network is judged by the questions that were asked. */
          revision: z.int(),
          passing: z.int(),
          questions: z.array(question.pick({ id: true, kind: true, text: true, options: true })),
        })
        .optional(),
      own: ownUnit,
      /** The unit that follows. */
      nextId: id.optional(),
    }),
    errors: ['COURSE.NO_UNIT'],
    repeat: 'safe',
  }),
  /** An address for a while at which a file of a unit can be fetched. */
  file: action({
    access: readers,
    input: z.strictObject({ courseId: id, unitId: recordId, fileId: technical(z.string().max(220)) }),
    output: z.object({ url: z.string() }),
    errors: ['COURSE.NO_UNIT', 'COURSE.FILE_MISSING'],
    repeat: 'safe',
  }),
  /** Keeps where the caller left off in a unit, in hundredths of its length: the last that arrives is the one that counts. */
  keepPlace: action({
    access: readers,
    input: z.strictObject({ courseId: id, unitId: recordId, place: technical(z.int().min(0).max(100)) }),
    output: z.object({ place: z.int() }),
    errors: ['COURSE.NO_UNIT'],
    repeat: 'safe',
  }),
  /**
   * 读完了: the caller has read a unit through. For a course that they may read, or have begun: who has moved since may
   * still hand in what they read without network.
   */
  finishReading: action({
    access: { allow: 'bound' },
    input: z.strictObject({ ...unitOf, doneAt }),
    output: z.object({ own: ownUnit }),
    errors: ['COURSE.NOT_YOURS', 'COURSE.NO_UNIT'],
    repeat: 'safe',
    fromAnyRelease: true,
  }),
  /**
   * Answers a unit's quiz, as often as one likes; what is right and why comes with the verdict. That it was passed is kept,
   * and on which day, and nothing else of it.
   */
  answer: action({
    access: { allow: 'bound' },
    input: z.strictObject({
      ...unitOf,
      revision: technical(z.int().min(1)),
      answers: z
        .array(z.strictObject({ questionId: recordId, chosen: asked('ownAct', z.array(z.int()).max(6)) }))
        .max(50),
      doneAt,
    }),
    output: z.object({
      passed: z.boolean(),
      verdicts: z.array(
        question.pick({ id: true, right: true, explanation: true }).extend({ isRight: z.boolean() }),
      ),
      own: ownUnit,
    }),
    errors: ['COURSE.NOT_YOURS', 'COURSE.NO_UNIT', 'COURSE.NO_QUIZ'],
    repeat: 'safe',
    fromAnyRelease: true,
    often: 'whenWanted',
  }),
  /** The courses that an organisation has written, also those that nobody else sees, latest first. */
  written: action({
    access: issuers,
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({ courses: z.array(courseSummary), ...pageOutput }),
    errors: [],
    repeat: 'safe',
  }),
  /** What writing starts from: the topics of the district, and whether it keeps sound and film. */
  prepare: action({
    access: issuers,
    input: z.strictObject({ organizationId: id }),
    output: z.object({ topics: z.array(z.string()) }),
    errors: [],
    repeat: 'safe',
  }),
  /** Begins a course, which nobody else sees until it is published; `actKey` makes a resend the same course. */
  create: action({
    access: issuers,
    input: z.strictObject({ organizationId: id, actKey, ...head }),
    output: z.object({ courseId: id }),
    errors: [...headErrors, 'COURSE.NOT_AN_ISSUER'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** A course as its authors see it. */
  draft: action({
    access: writers,
    input: z.strictObject({ courseId: id }),
    output: z.object({
      course: courseSummary.extend({
        about: z.string(),
        organizationId: id,
        revision: z.int(),
      }),
      units: z.array(unitLine),
      topics: z.array(z.string()),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Changes a course's title, topics and the order of its units; of two authors the second is told. A unit left out is gone. */
  change: action({
    access: writers,
    input: z.strictObject({
      courseId: id,
      ...head,
      unitIds: technical(z.array(id).max(40)),
      basedOn,
    }),
    output: z.object({ revision: z.int() }),
    errors: ['COURSE.CHANGED_MEANWHILE', 'COURSE.NO_UNITS', ...headErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** A unit as its authors see it, with what is right. */
  unitDraft: action({
    access: writers,
    input: z.strictObject({ courseId: id, unitId: recordId }),
    output: z.object({
      /** Missing where it is yet to be written. */
      unit: unitWritten.optional(),
      /** The district keeps sound and film in the cloud's storage. */
      hostedVideo: z.boolean(),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Says where a file of a unit is to be uploaded, and sees to it that it does not stay unless the unit takes it up. */
  prepareFile: action({
    access: writers,
    input: z.strictObject({
      courseId: id,
      actKey,
      ending: technical(z.enum([...attachmentEndings, ...recordingEndings])),
    }),
    output: z.object({ cloudPath: z.string(), fileId: z.string() }),
    errors: ['COURSE.NO_VIDEO_HERE'],
    repeat: 'safe',
  }),
  /**
   * Reads questions from an uploaded `.xlsx` (题库), for the form to take up: nothing is written by that. With anything wrong in
   * it no question comes, but what is wrong with which cell.
   */
  readQuestions: action({
    access: writers,
    input: z.strictObject({ courseId: id, fileId: technical(z.string().max(220)) }),
    output: z.object({
      questions: z.array(question.omit({ id: true })),
      faults: z.array(z.object({ row: z.int(), column: z.string(), fault: z.enum(questionFaults) })),
    }),
    errors: ['COURSE.FILE_MISSING', 'COURSE.FILE_KIND', 'COURSE.FILE_TOO_LARGE', 'COURSE.NO_QUESTIONS'],
    repeat: 'safe',
  }),
  /** An empty table of questions to fill in. */
  questionTemplate: action({
    access: writers,
    input: z.strictObject({ courseId: id }),
    output: z.object({ url: z.string() }),
    errors: [],
    repeat: 'safe',
  }),
  /** Writes a unit, at the end of its course when it is new. What was earned with it as it was before stays earned. */
  saveUnit: action({
    access: writers,
    input: z.strictObject({ courseId: id, unitId: recordId, content: unitContent, basedOn }),
    output: z.object({ revision: z.int() }),
    errors: [
      'COURSE.CHANGED_MEANWHILE',
      'COURSE.NOTHING_IN_IT',
      'COURSE.TOO_MANY_UNITS',
      'COURSE.QUIZ_UNFIT',
      'COURSE.LINK_NOT_OFFICIAL',
      'COURSE.NO_VIDEO_HERE',
      'COURSE.FILE_MISSING',
      'COURSE.FILE_KIND',
      'COURSE.FILE_TOO_LARGE',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Opens a course to those it is for: everybody of the organisation that wrote it, and of those below. */
  publish: action({
    access: writers,
    input: z.strictObject({ courseId: id }),
    output: z.object({ state: z.enum(courseStates) }),
    errors: ['COURSE.NO_UNITS'],
    repeat: 'safe',
  }),
  /** Takes a course out of the list. What was earned stays, and who has begun it may finish it. */
  withdraw: action({
    access: writers,
    input: z.strictObject({ courseId: id }),
    output: z.object({ state: z.enum(courseStates) }),
    errors: [],
    repeat: 'safe',
  }),
  /**
   * 今年学了什么: what a branch learned in a year, by topic, with what shows it. Who and how many is not told; that is the
   * account of hours.
   */
  year: action({
    access: { allow: 'holders', roles: [...keepers, ...onlookers], over: organizationTarget },
    input: z.strictObject({ organizationId: id, year: technical(z.int().min(2020).max(2100)) }),
    output: z.object({
      topics: z.array(
        z.object({
          /** Empty for what has none. */
          topic: z.string(),
          /** Readings of theme days that were held. */
          readings: z.array(
            z.object({
              title: z.string(),
              source: z.string(),
              url: z.string(),
              activityId: id,
              on: day,
            }),
          ),
          classes: z.array(z.object({ sourceId: id, title: z.string(), on: day })),
          courses: z.array(z.object({ courseId: id, title: z.string() })),
        }),
      ),
    }),
    errors: ['COURSE.NOT_A_BRANCH'],
    repeat: 'safe',
  }),
});
