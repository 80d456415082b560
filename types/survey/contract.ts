import * as z from 'zod';
import { asked, technical } from '../asks';
import { action, contract, type Target } from '../contract';
import { citation } from '../domain/citation';
import { contentErrors } from '../domain/content';
import { pageInput, pageOutput } from '../domain/page';
import { listing, memberCounts, subjectFields, subjectTarget, subjectView } from '../domain/subject';
import { organizationTarget } from '../domain/targets';
import { actKey, day, givenDay, id, line, recordId, text } from '../fields';
import { officers } from '../shared/roles';
import { carrierKinds, coverages, subjects, subjectStatuses } from '../shared/subjects';
import {
  formationStates,
  formationSteps,
  neighbourhoods,
  suggestionKinds,
  taskStates,
  unformedReasons,
} from '../shared/surveys';

/** Kept by the office that began it. */
export const surveyTarget = { name: 'survey', by: 'surveyId' } as const satisfies Target;
/** Kept by who keeps its subjects. */
export const formationTarget = { name: 'formation', by: 'formationId' } as const satisfies Target;

const lookers = ['instructor', ...officers] as const;
const office = { allow: 'holders', roles: officers, over: organizationTarget } as const;
const looks = { allow: 'holders', roles: lookers, over: organizationTarget } as const;
const looksAfter = { allow: 'holders', roles: lookers, over: subjectTarget } as const;
const forms = { allow: 'holders', roles: officers, over: formationTarget } as const;

const version = technical(z.int().min(0).max(1_000_000));
const counts = { open: z.int(), answered: z.int(), same: z.int(), ended: z.int() };

const survey = z.object({
  id,
  name: z.string(),
  /** Who began it. */
  officeName: z.string(),
  until: day,
  ended: z.boolean(),
  /** Its list is still being made. */
  filling: z.boolean(),
});

const suggestion = z.object({
  kind: z.enum(suggestionKinds),
  /** Of a joint one: with whom, and by what they belong together. */
  by: z.enum(neighbourhoods).optional(),
  with: z.array(z.object({ id, name: z.string(), full: z.int() })),
  /** Full members of all of them. */
  full: z.int(),
  /** So many of whose memberships lie elsewhere: they are transferred first. */
  elsewhere: z.int(),
  fullAtLeast: z.int(),
  unitsAtMost: z.int(),
  /** The articles that say so. */
  citations: z.array(citation),
});

const formation = z.object({
  id,
  name: z.string(),
  state: z.enum(formationStates),
  officeName: z.string(),
  parentName: z.string(),
  subjects: z.array(z.object({ id, name: z.string() })),
  createdAt: z.int(),
});

/** 排摸、组建: what is asked about subjects, what is suggested, and how an organisation comes to be. */
export const surveyContract = contract('survey', {
  /** The surveys of an office and of those above it, latest first, with how their tasks there stand; an instructor's own. */
  list: action({
    access: looks,
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({
      surveys: z.array(survey.extend({ counts: z.object(counts) })),
      /** The caller sees what they look after as an instructor. */
      own: z.boolean(),
      ...pageOutput,
    }),
    errors: ['SURVEY.NOT_AN_OFFICE'],
    repeat: 'safe',
  }),
  /** Begins one: a task for each subject that a list would show, by the same filter; only what operates. */
  begin: action({
    access: office,
    input: z.strictObject({
      organizationId: id,
      actKey,
      name: asked('ownAct', line(40)),
      until: asked('ownAct', givenDay),
      townId: id.optional(),
      kind: z.enum(subjects).optional(),
      carriers: z.array(z.enum(carrierKinds)).max(carrierKinds.length).default([]),
      listed: z.array(listing).max(5).default([]),
      employeesAtLeast: z.int().min(0).max(100_000).optional(),
      coverage: z.enum(coverages).optional(),
      /** Only what no organisation covers. */
      uncovered: z.boolean().default(false),
    }),
    output: z.object({ surveyId: id }),
    errors: ['SURVEY.NOT_AN_OFFICE', 'SURVEY.DAY_PASSED', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Ends one: what is open needs no answer any more. */
  end: action({
    access: { allow: 'holders', roles: officers, over: surveyTarget },
    input: z.strictObject({ surveyId: recordId }),
    output: z.object({ ended: z.literal(true) }),
    errors: [],
    repeat: 'safe',
  }),
  /** How one stands, town by town, by name; the same number of requests however many subjects. */
  progress: action({
    access: office,
    input: z.strictObject({ organizationId: id, surveyId: recordId }),
    output: z.object({
      survey,
      mayEnd: z.boolean(),
      keepers: z.array(z.object({ id, name: z.string(), counts: z.object(counts) })),
    }),
    errors: ['SURVEY.NO_SUCH'],
    repeat: 'safe',
  }),
  /** The tasks behind a number: of an office, or an instructor's own; as subjects are looked up on paper. */
  tasks: action({
    access: looks,
    input: z.strictObject({
      organizationId: id,
      surveyId: recordId.optional(),
      townId: id.optional(),
      state: z.enum(taskStates).optional(),
      ...pageInput,
    }),
    output: z.object({
      tasks: z.array(
        z.object({
          id,
          surveyId: id,
          surveyName: z.string(),
          subjectId: id,
          name: z.string(),
          townName: z.string(),
          instructorName: z.string().optional(),
          state: z.enum(taskStates),
          until: day,
        }),
      ),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** The one page of a subject: what is known, and what that suggests. */
  page: action({
    access: looksAfter,
    input: z.strictObject({ subjectId: id, surveyId: recordId.optional() }),
    output: z.object({
      subject: subjectView.omit({ contact: true }),
      surveyedOn: day.optional(),
      unformedBecause: z.enum(unformedReasons).optional(),
      task: z.object({ surveyName: z.string(), state: z.enum(taskStates), until: day }).optional(),
      suggestion,
      /** The caller is of the office, and may begin to form. */
      mayForm: z.boolean(),
      /** It is being formed already. */
      formationId: id.optional(),
    }),
    errors: ['INSTRUCTOR.NOT_YOURS'],
    repeat: 'safe',
  }),
  /** Answers the four questions, into the register; with a survey its task is done. */
  answer: action({
    access: looksAfter,
    input: z.strictObject({
      subjectId: id,
      surveyId: recordId.optional(),
      version,
      status: z.enum(subjectStatuses).default('operating'),
      employees: subjectFields.employees,
      members: memberCounts.optional(),
      ownerIsMember: z.boolean().optional(),
      unformedBecause: z.enum(unformedReasons).optional(),
    }),
    output: z.object({ version: z.int() }),
    errors: ['INSTRUCTOR.NOT_YOURS', 'SUBJECT.CHANGED', 'SURVEY.NO_SUCH'],
    repeat: 'safe',
  }),
  /** Says that nothing changed. */
  same: action({
    access: looksAfter,
    input: z.strictObject({ subjectId: id, surveyId: recordId, version }),
    output: z.object({ done: z.literal(true) }),
    errors: ['INSTRUCTOR.NOT_YOURS', 'SUBJECT.CHANGED', 'SURVEY.NO_SUCH'],
    repeat: 'safe',
  }),
  /** What is being formed in a town, or in the district, latest first. */
  formations: action({
    access: office,
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({ formations: z.array(formation), ...pageOutput }),
    errors: ['SURVEY.NOT_AN_OFFICE'],
    repeat: 'safe',
  }),
  /** Begins to form a branch: of one subject, or jointly of some. */
  beginFormation: action({
    access: { allow: 'holders', roles: officers, over: subjectTarget },
    input: z.strictObject({
      subjectId: id,
      actKey,
      /** With whom. */
      withIds: z.array(id).max(20).default([]),
      name: asked('branchFullMembers', line(60)),
      /** The body that it will lie below. */
      parentId: asked('branchFullMembers', id),
    }),
    output: z.object({ formationId: id }),
    errors: [
      'SURVEY.COVERED_ALREADY',
      'SURVEY.BEING_FORMED',
      'SURVEY.OTHER_TOWN',
      'SURVEY.NO_PARENT',
      'SURVEY.TOO_MANY_UNITS',
      'ORGANIZATION.CLOSED',
      'ORGANIZATION.NAME_TAKEN',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  formation: action({
    access: forms,
    input: z.strictObject({ formationId: recordId }),
    output: formation.extend({
      version: z.int(),
      parentId: id.optional(),
      joint: z.boolean(),
      /** Full members of all subjects as the register has them now. */
      full: z.int(),
      fullAtLeast: z.int(),
      unitsAtMost: z.int(),
      citations: z.array(citation),
      steps: z.array(z.object({ step: z.enum(formationSteps), on: day, number: z.string().optional() })),
      reason: z.string().optional(),
      formedId: id.optional(),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Says when something was asked for, or approved; said again it is put right. */
  recordFormation: action({
    access: forms,
    input: z.strictObject({
      formationId: recordId,
      step: technical(z.enum(formationSteps)),
      on: asked('branchFullMembers', givenDay),
      number: line(40).optional(),
    }),
    output: z.object({ version: z.int() }),
    errors: ['SURVEY.SETTLED', 'SURVEY.DAY_IMPOSSIBLE', 'SURVEY.NOT_ASKED_YET', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** The branch stands: it comes into the tree, and its subjects are covered by it; all of that or nothing. */
  form: action({
    access: forms,
    input: z.strictObject({
      formationId: recordId,
      /** As it was approved, where that is otherwise than it was asked for, or the body that it was to lie below is gone. */
      name: line(60).optional(),
      parentId: id.optional(),
    }),
    output: z.object({ organizationId: id }),
    errors: [
      'SURVEY.SETTLED',
      'SURVEY.NOT_APPROVED',
      'SURVEY.COVERED_ALREADY',
      'SURVEY.NO_PARENT',
      'ORGANIZATION.CLOSED',
      'ORGANIZATION.NAME_TAKEN',
      ...contentErrors,
    ],
    repeat: 'safe',
  }),
  /** It will not be formed, and why. */
  drop: action({
    access: forms,
    input: z.strictObject({ formationId: recordId, reason: asked('ownAct', text(120).min(1)) }),
    output: z.object({ dropped: z.literal(true) }),
    errors: ['SURVEY.SETTLED', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
});
