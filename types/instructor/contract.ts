import * as z from 'zod';
import { asked, technical } from '../asks';
import { action, contract, type Target } from '../contract';
import { contentErrors } from '../domain/content';
import { pageInput, pageOutput } from '../domain/page';
import { subjectSummary, subjectTarget, subjectView } from '../domain/subject';
import { organizationTarget } from '../domain/targets';
import { actKey, day, givenDay, id, line, recordId, text } from '../fields';
import { instructorKinds, learnedMatters, visitWays } from '../shared/instructors';
import { officers } from '../shared/roles';

/** Kept by the office that sent them: a town, or the district. */
export const instructorTarget = { name: 'instructor', by: 'instructorId' } as const satisfies Target;
/** What a visit brought along; kept by whoever keeps its subject. */
export const itemTarget = { name: 'item', by: 'takenId' } as const satisfies Target;

const lookers = ['instructor', ...officers] as const;
const office = { allow: 'holders', roles: officers, over: organizationTarget } as const;
const sent = { allow: 'holders', roles: officers, over: instructorTarget } as const;
const looksAfter = { allow: 'holders', roles: lookers, over: subjectTarget } as const;

const profile = {
  kind: asked('ownAct', z.enum(instructorKinds)),
  /** The term; without an end it goes on. */
  from: asked('ownAct', givenDay),
  until: givenDay.optional(),
};

const shown = z.object({
  id,
  name: z.string(),
  kind: z.enum(instructorKinds),
  /** Who sent them. */
  officeName: z.string(),
  from: day,
  until: day.optional(),
  ended: z.boolean(),
  /** They hold the role, and so may write their visits themselves. */
  usesApp: z.boolean(),
  /** They do not hold the role any more: what they look after is to be given to another. */
  lapsed: z.boolean().optional(),
});

/** A subject with when it was spoken to, and by when it is to be: by what was said, or by what the district set. */
const visited = subjectSummary.extend({ visitedOn: day.optional(), dueOn: day.optional() });

const item = z.object({
  id,
  subjectId: id,
  subjectName: z.string(),
  text: z.string(),
  /** The day of the visit. */
  on: day,
  instructorName: z.string(),
});

const termErrors = ['INSTRUCTOR.TERM_IMPOSSIBLE'] as const;

/** 党建工作指导员: who they are, what they look after, and what they bring home. Nobody is ranked. */
export const instructorContract = contract('instructor', {
  /** The instructors whom an office sent, and of the district those whom towns sent; by name. */
  list: action({
    access: office,
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({
      /** Subjects of the office that operate and that nobody looks after: no organisation, no instructor who holds the role. */
      unlooked: z.int(),
      /** How many of these still have one who does not hold it any more. */
      left: z.int().optional(),
      openItems: z.int(),
      instructors: z.array(shown.extend({ subjects: z.int() })),
      ...pageOutput,
    }),
    errors: ['INSTRUCTOR.NOT_AN_OFFICE'],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** Who holds the role of an instructor below an office and is in no register yet. */
  people: action({
    access: office,
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      people: z.array(z.object({ personId: id, name: z.string(), over: z.array(z.string()) })),
    }),
    errors: ['INSTRUCTOR.NOT_AN_OFFICE'],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** Writes one down: a person who holds the role, or somebody by name, whose visits the office writes down. */
  add: action({
    access: office,
    input: z.strictObject({
      organizationId: id,
      actKey,
      personId: id.optional(),
      name: line(20).optional(),
      ...profile,
    }),
    output: z.object({ instructorId: id }),
    errors: [
      'INSTRUCTOR.NOT_AN_OFFICE',
      'INSTRUCTOR.NAME_MISSING',
      'INSTRUCTOR.NOT_A_HOLDER',
      ...termErrors,
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  get: action({
    access: sent,
    input: z.strictObject({ instructorId: recordId }),
    output: shown.extend({
      version: z.int(),
      organizationId: id,
      personId: id.optional(),
      /** Party organisations that they are instructor of: that is their role, with its own end. */
      over: z.array(z.object({ name: z.string(), until: z.int().optional() })),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Puts right what is known of one, over the version that was read. */
  change: action({
    access: sent,
    input: z.strictObject({
      instructorId: recordId,
      version: technical(z.int().min(0).max(1_000_000)),
      /** Of one by name. */
      name: line(20).optional(),
      ...profile,
    }),
    output: z.object({ version: z.int() }),
    errors: ['INSTRUCTOR.CHANGED', 'INSTRUCTOR.ENDED', ...termErrors, ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Ends it now: nobody looks after their subjects any more until somebody says who. */
  end: action({
    access: sent,
    input: z.strictObject({ instructorId: recordId }),
    output: z.object({ ended: z.literal(true) }),
    errors: [],
    repeat: 'safe',
  }),
  /** What one looks after, as it is looked up on paper. */
  subjects: action({
    access: sent,
    input: z.strictObject({ instructorId: recordId, ...pageInput }),
    output: z.object({ subjects: z.array(visited), ...pageOutput }),
    errors: [],
    repeat: 'safe',
  }),
  /**
   * Gives one subjects to look after, from today, until a day or as long as the term; one that somebody else looked after
   * goes over. Each by itself: what was given stays given, and sent again it is no more.
   */
  assign: action({
    access: sent,
    input: z.strictObject({
      instructorId: recordId,
      subjectIds: asked('ownAct', z.array(id).min(1).max(50)),
      until: givenDay.optional(),
    }),
    output: z.object({ assigned: z.int() }),
    errors: ['INSTRUCTOR.ENDED', 'INSTRUCTOR.NOT_OPERATING', 'INSTRUCTOR.NOT_BELOW', ...termErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Those who may be given a subject: sent by its town, or by the district, as far as the caller acts for that office. */
  available: action({
    access: { allow: 'holders', roles: officers, over: subjectTarget },
    input: z.strictObject({ subjectId: id }),
    output: z.object({ instructors: z.array(shown) }),
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** Nobody looks after a subject any more. */
  release: action({
    access: { allow: 'holders', roles: officers, over: subjectTarget },
    input: z.strictObject({ subjectId: id }),
    output: z.object({ released: z.literal(true) }),
    errors: [],
    repeat: 'safe',
  }),
  /** The subjects that the caller looks after in a town. */
  mine: action({
    access: { allow: 'holders', roles: ['instructor'], over: organizationTarget },
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({
      /** So many days between visits, as the district set it; 0 for none. */
      everyDays: z.int(),
      subjects: z.array(visited),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** One subject as who looks after it sees it: what is known, what was said when, what is still open. */
  subject: action({
    access: looksAfter,
    input: z.strictObject({ subjectId: id, ...pageInput }),
    output: z.object({
      subject: subjectView.omit({ contact: true }),
      instructor: z.object({ id, name: z.string(), since: day, until: day.optional() }).optional(),
      visitedOn: day.optional(),
      dueOn: day.optional(),
      /** The caller is of the office, which says who looks after it. */
      mayAssign: z.boolean(),
      items: z.array(item),
      visits: z.array(
        z.object({
          id,
          on: day,
          way: z.enum(visitWays),
          instructorName: z.string(),
          /** The office wrote it down for them. */
          byOffice: z.boolean(),
          met: z.string().optional(),
          learned: z.array(z.enum(learnedMatters)),
          note: z.string().optional(),
        }),
      ),
      ...pageOutput,
    }),
    errors: ['INSTRUCTOR.NOT_YOURS'],
    repeat: 'safe',
  }),
  /** Writes down a visit or a call. By an office it is written for the instructor (代记). */
  visit: action({
    access: looksAfter,
    input: z.strictObject({
      subjectId: id,
      actKey,
      on: asked('ownAct', givenDay),
      way: asked('ownAct', z.enum(visitWays)),
      /** Whom they spoke to, by post: never a name or a number. */
      met: line(20).optional(),
      learned: z.array(z.enum(learnedMatters)).max(learnedMatters.length).default([]),
      note: text(120).optional(),
      /** What they took along, each open until somebody says that it is settled. */
      items: z.array(line(60)).max(5).default([]),
      /** When they speak next. */
      next: givenDay.optional(),
    }),
    output: z.object({ visitId: id }),
    errors: [
      'INSTRUCTOR.NOT_YOURS',
      'INSTRUCTOR.NOBODY',
      'INSTRUCTOR.DAY_IMPOSSIBLE',
      'INSTRUCTOR.NEXT_IMPOSSIBLE',
      'INSTRUCTOR.NO_NUMBERS',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** What was taken along and is open: an instructor's own, or all of an office; the oldest first. */
  items: action({
    access: { allow: 'holders', roles: lookers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({ items: z.array(item), ...pageOutput }),
    errors: [],
    repeat: 'safe',
  }),
  /** Says that something taken along is settled. */
  settle: action({
    access: { allow: 'holders', roles: lookers, over: itemTarget },
    input: z.strictObject({ takenId: recordId }),
    output: z.object({ settled: z.literal(true) }),
    errors: ['INSTRUCTOR.NOT_YOURS'],
    repeat: 'safe',
  }),
});
