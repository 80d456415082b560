import * as z from 'zod';
import { asked, technical } from '../asks';
import { action, contract, type Target } from '../contract';
import { citation } from '../domain/citation';
import { contentErrors } from '../domain/content';
import { courseSummary, wayOn } from '../domain/course';
import { organizationTarget } from '../domain/targets';
import { actKey, day, givenDay, id, line, month } from '../fields';
import { developmentStages } from '../shared/developments';
import { creditSources, learningMeans } from '../shared/learning';
import { organizationKinds } from '../shared/organizations';
import { branchKeepers, officers } from '../shared/roles';
import { plannedThings, spanUnits } from './words';

const year = technical(z.int().min(2020).max(2100));

const memberTarget = { name: 'member', by: 'memberId' } as const satisfies Target;
const creditTarget = { name: 'credit', by: 'creditId' } as const satisfies Target;

/** Hours (学时), in halves. */
const hours = z.number();

/** What a year asks, with the arithmetic. */
const required = z.object({
  hours,
  parts: z.array(
    z.object({
      from: month,
      to: month,
      months: z.int(),
      /** How many a whole year would ask, and by which rule. */
      yearly: z.int(),
      leads: z.boolean(),
    }),
  ),
  /** Whether each part asks for its months only (按月折算). */
  byMonths: z.boolean(),
  citations: z.array(citation),
});

const credit = z.object({
  id,
  on: day,
  hours,
  title: z.string(),
  source: z.enum(creditSources),
  /** The record that it rests on. */
  sourceId: id,
  topics: z.array(z.string()),
  /** Of a correction: who wrote it down and why; whether it takes another back, or was taken back. */
  by: z.string().optional(),
  reason: z.string().optional(),
  undoes: z.boolean(),
  undone: z.boolean(),
});

const account = z.object({
  name: z.string(),
  branchName: z.string(),
  year: z.int(),
  /** Nothing for who is no member of a branch. */
  required: required.optional(),
  earned: hours,
  /** What still lies ahead in the year and is planned for the person. */
  planned: z.array(z.object({ of: z.enum(plannedThings), id, title: z.string(), on: day, hours })),
  /** What the year still asks beyond what is earned. */
  gap: hours,
  sums: z.array(z.object({ source: z.enum(creditSources), hours })),
  credits: z.array(credit),
  /** What a member learned on the way into the Party: shown, and part of no sum. */
  before: z.array(credit).optional(),
  /** Of who is still on the way, how far they have come. */
  onTheWay: z.enum(developmentStages).optional(),
});

const figures = {
  members: z.int(),
  /** Trained at least once in the year; and since the plan period began. */
  trained: z.int(),
  trainedInPlan: z.int(),
};

const plan = z.object({ from: z.int(), to: z.int() }).optional();

/** 学时 and 教育培训覆盖: what people learned in a year, and how many of a branch, a town, the district did. */
export const learningContract = contract('learning', {
  /** The tab 学习: where one left off, what is open, one's own year, and what the checklists ask to study. */
  tab: action({
    access: { allow: 'bound' },
    input: z.strictObject({}),
    output: z.object({
      /** Where one goes on. */
      at: wayOn.optional(),
      /** Classes that one may enrol in, the first to close first. */
      classes: z.array(
        z.object({
          id,
          title: z.string(),
          organizationName: z.string(),
          startsAt: z.int(),
          hours,
          enrolUntil: z.int(),
        }),
      ),
      courses: z.array(courseSummary),
      /** Nothing for who is on no roster. */
      year: z.object({ year: z.int(), earned: hours, required: hours.optional() }).optional(),
      guidances: z.array(z.object({ id, month, theme: z.string() })),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** The caller's own year. */
  mine: action({
    access: { allow: 'bound' },
    input: z.strictObject({ year }),
    output: account,
    errors: ['ACCOUNT.NOT_A_MEMBER'],
    repeat: 'safe',
  }),
  /** The year of somebody of the caller's branch; `memberId` may be of the record of somebody on the way into the Party. */
  person: action({
    access: { allow: 'holders', roles: branchKeepers, over: memberTarget },
    input: z.strictObject({ memberId: id, year }),
    output: account.extend({ memberId: id, organizationId: id }),
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** The members of a branch with their year, by name. */
  members: action({
    access: { allow: 'holders', roles: branchKeepers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, year }),
    output: z.object({
      organizationName: z.string(),
      members: z.array(
        z.object({ id, name: z.string(), earned: hours, required: hours, trained: z.boolean() }),
      ),
      plan,
      figures: z.object(figures),
      /** By which means one counts as trained. */
      means: z.array(z.enum(learningMeans)),
      /** Whether those who were not trained this year were invited today. */
      invited: z.boolean(),
      /** Who is on the way into the Party, to whom their names are told; part of no figure. */
      onTheWay: z.array(z.object({ id, name: z.string(), stage: z.enum(developmentStages), earned: hours })),
    }),
    errors: ['LEARNING.NOT_A_BRANCH'],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** Writes down what a member, or somebody on the way, learned elsewhere, or takes hours back; `actKey` makes a resend the same act. */
  correct: action({
    access: { allow: 'holders', roles: branchKeepers, over: memberTarget },
    input: z.strictObject({
      memberId: id,
      actKey,
      takesBack: technical(z.boolean()),
      count: asked(
        'memberHours',
        z
          .number()
          .min(0.5)
          .max(60)
          .refine((count) => Number.isInteger(count * 2), 'goes by halves'),
      ),
      unit: asked('memberHours', z.enum(spanUnits)),
      on: asked('memberHours', givenDay),
      title: asked('memberHours', line(40)),
      reason: asked('ownAct', line(60)),
    }),
    output: z.object({ creditId: id, hours }),
    errors: [
      'MEMBER.NOT_FOUND',
      'LEARNING.NOT_YET',
      'LEARNING.YEAR_CLOSED',
      'LEARNING.BELOW_ZERO',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Takes a correction back by its opposite; it stays to be seen. */
  undo: action({
    access: { allow: 'holders', roles: branchKeepers, over: creditTarget },
    input: z.strictObject({ creditId: id, reason: asked('ownAct', line(60)) }),
    output: z.object({ creditId: id }),
    errors: ['LEARNING.NO_CORRECTION', 'LEARNING.BELOW_ZERO', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Invites the members of a branch who were not trained this year, by one notice; once a day. */
  invite: action({
    access: { allow: 'holders', roles: branchKeepers, over: organizationTarget },
    input: z.strictObject({ organizationId: id }),
    output: z.object({ invited: z.int() }),
    errors: ['LEARNING.NOT_A_BRANCH'],
    repeat: 'safe',
  }),
  /** How many members below an organisation were trained, by what lies directly below it; figures only. */
  coverage: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, year }),
    output: z.object({
      organization: z.object({ id, name: z.string(), kind: z.enum(organizationKinds) }),
      rows: z.array(
        z.object({ id, name: z.string(), kind: z.enum(organizationKinds), branches: z.int(), ...figures }),
      ),
      total: z.object(figures),
      plan,
      means: z.array(z.enum(learningMeans)),
      citation,
    }),
    errors: [],
    repeat: 'safe',
  }),
});
