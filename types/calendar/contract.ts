import * as z from 'zod';
import { technical } from '../asks';
import { action, contract } from '../contract';
import { citation } from '../domain/citation';
import { organizationTarget } from '../domain/targets';
import { day, givenDay, id } from '../fields';
import { activityKinds } from '../shared/activities';
import { calendarCodes } from '../shared/calendar-entries';
import { developmentSteps, reckonedFroms } from '../shared/developments';
import { periodKinds } from '../shared/duties';
import { branchKeepers, onlookers } from '../shared/roles';

const year = z.int().min(2020).max(2100);

const entry = z.object({
  key: z.string(),
  code: z.enum(calendarCodes),
  on: day,
  isDone: z.boolean(),
  between: z.object({ from: day, until: day }).optional(),
  movedFrom: day.optional(),
  provisional: z.literal(true).optional(),
  kind: z.enum(activityKinds).optional(),
  every: z.enum(periodKinds).optional(),
  times: z.int().optional(),
  held: z.int().optional(),
  startsAt: z.int().optional(),
  endsAt: z.int().optional(),
  title: z.string().optional(),
  step: z.enum(developmentSteps).optional(),
  name: z.string().optional(),
  reckoning: z
    .object({
      side: z.enum(['notBefore', 'notAfter']),
      from: z.object({ what: z.enum(reckonedFroms), day }),
      plus: z.array(z.object({ count: z.int(), unit: z.enum(['day', 'workDay', 'month', 'year']) })),
      sure: z.boolean(),
    })
    .optional(),
  months: z.int().optional(),
  aboutId: id.optional(),
  citation: citation.optional(),
  practice: z.literal(true).optional(),
});

/** 工作日历: a branch's year, worked out from rules, terms, people and the checklist. */
export const calendarContract = contract('calendar', {
  /** Everything that a year holds, by day. Who is on the way into the Party is named to the branch's keepers only. */
  year: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...onlookers], over: organizationTarget },
    input: z.strictObject({ organizationId: id, year: technical(year) }),
    output: z.object({
      organizationName: z.string(),
      today: day,
      /** A temporary branch, to which terms, dues and development do not apply. */
      temporary: citation.optional(),
      /** Whether the caller may put entries on other days. */
      mayPlan: z.boolean(),
      entries: z.array(entry),
    }),
    errors: ['CALENDAR.NOT_A_BRANCH', 'ORGANIZATION.CLOSED'],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** Puts something on another day within what its rule allows; without a day, back to where it stood by itself. */
  plan: action({
    access: { allow: 'holders', roles: branchKeepers, over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      key: technical(z.string().min(1).max(100)),
      on: givenDay.optional(),
    }),
    output: z.object({ on: day }),
    errors: [
      'CALENDAR.NOT_A_BRANCH',
      'ORGANIZATION.CLOSED',
      'CALENDAR.NO_ENTRY',
      'CALENDAR.FIXED',
      /** With `from` and `until`, between which days it belongs. */
      'CALENDAR.OUTSIDE',
    ],
    repeat: 'safe',
  }),
});
