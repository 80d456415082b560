import * as z from 'zod';
import { asked, technical } from '../asks';
import { action, contract } from '../contract';
import { citation } from '../domain/citation';
import { contentErrors } from '../domain/content';
import { pageInput, pageOutput } from '../domain/page';
import { organizationTarget } from '../domain/targets';
import { actKey, day, givenDay, id, line, recordId } from '../fields';
import { amendmentStates, ruleStatuses } from '../shared/rules';
import { holidayKeys } from '../shared/work-days';
import { judgements } from './words';

/** What is laid down anew of a rule or a practice; what is left out stays. */
const ruleChange = z.strictObject({
  of: technical(z.literal('rule')),
  rule: asked('ownAct', id),
  value: z.int().min(0).max(1_000_000).optional(),
  /** The year by which an edition is called. */
  edition: z
    .string()
    .regex(/^(?:19|20)\d{2}$/)
    .optional(),
  article: z
    .string()
    .regex(/^(?:第[一二三四五六七八九十百零]{1,7}条)?$/)
    .optional(),
  articleStatus: z.enum(ruleStatuses).optional(),
  status: z.enum(ruleStatuses).optional(),
  /** For a number or an edition: from which day. */
  from: givenDay.optional(),
});

const holiday = z.strictObject({
  holiday: asked('ownAct', z.enum(holidayKeys)),
  from: asked('ownAct', givenDay),
  to: asked('ownAct', givenDay),
});

const workYear = {
  year: technical(z.int().min(2020).max(2099)),
  holidays: z.array(holiday).max(12),
  /** Weekend days that are worked. */
  worked: asked('ownAct', z.array(givenDay).max(20)),
};

/** A year's notice of holidays. */
const workDaysChange = z.strictObject({ of: technical(z.literal('workDays')), ...workYear });

const change = z.discriminatedUnion('of', [ruleChange, workDaysChange]);

/** One that was proposed, as it was written. */
const proposed = z.discriminatedUnion('of', [ruleChange.extend({ from: day.optional() }), workDaysChange]);

const changeErrors = [
  'RULE.NOT_THE_DISTRICT',
  'RULE.UNKNOWN',
  'RULE.NOTHING_CHANGES',
  'RULE.NO_NUMBER',
  'RULE.ONLY_A_NUMBER',
  'RULE.OUT_OF_RANGE',
  'RULE.DAY_NEEDED',
  'RULE.TOO_SOON',
  'RULE.NOT_IN_THE_YEAR',
] as const;

const administrators = { allow: 'holders', roles: ['districtAdmin'], over: organizationTarget } as const;
const districtOffice = {
  allow: 'holders',
  roles: ['districtOfficer', 'districtAdmin'],
  over: organizationTarget,
} as const;

/** A rule or a practice as it holds on a day. */
const ruleHeld = z.object({
  id,
  name: z.string(),
  practice: z.boolean(),
  value: z.int().optional(),
  unit: z.string().optional(),
  /** Of a rule. */
  citation: citation.optional(),
  /** Why a practice is as it is. */
  why: z.string().optional(),
  usedIn: z.array(z.string()),
});

const workDaysOfYear = z.object({ ...workYear, source: z.string() });

export const ruleContract = contract('rule', {
  /** Every rule and practice as it holds today, and what of it begins on a day to come. */
  list: action({
    access: { allow: 'bound' },
    input: z.strictObject({}),
    output: z.object({
      today: day,
      rules: z.array(
        ruleHeld.extend({
          next: z.object({ from: day, value: z.int().optional(), edition: z.string().optional() }).optional(),
        }),
      ),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** The work days of a year; without a notice they are reckoned from Monday to Friday (暂算). */
  workDays: action({
    access: { allow: 'bound' },
    input: z.strictObject({ year: workYear.year }),
    output: z.object({ today: day, known: z.array(z.int()), notice: workDaysOfYear.optional() }),
    errors: [],
    repeat: 'safe',
  }),
  /** The day on which so many work days have passed since a day, and the days between that were none. */
  countWorkDays: action({
    access: { allow: 'bound' },
    input: z.strictObject({ from: technical(givenDay), count: technical(z.int().min(1).max(250)) }),
    output: z.object({ day, provisional: z.boolean(), off: z.int(), days: z.int() }),
    errors: [],
    repeat: 'safe',
  }),
  /** What the district laid down, latest first; nothing of it is ever erased. */
  amendments: action({
    access: districtOffice,
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({
      items: z.array(
        z.object({
          id,
          change: proposed,
          /** What the rule is called. */
          title: z.string().optional(),
          unit: z.string().optional(),
          from: day,
          document: z.string(),
          reason: z.string(),
          by: z.string(),
          at: z.int(),
          state: z.enum(amendmentStates),
          confirmed: z.object({ by: z.string(), at: z.int() }).optional(),
          takenBack: z.object({ by: z.string(), at: z.int(), from: day, reason: z.string() }).optional(),
          mayConfirm: z.boolean(),
          mayTakeBack: z.boolean(),
          /** The first day from which it may be taken back, where it holds by then. */
          takeBackFrom: day.optional(),
        }),
      ),
      ...pageOutput,
    }),
    errors: ['RULE.NOT_THE_DISTRICT'],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** What a change would change, and for whom; nothing is laid down. */
  preview: action({
    access: administrators,
    input: z.strictObject({ organizationId: id, change: technical(change) }),
    output: z.object({
      from: day,
      /** A number takes two people. */
      secondPerson: z.boolean(),
      before: ruleHeld.optional(),
      after: ruleHeld.optional(),
      /** Of a number by which branches are judged: how many would be judged differently on that day. */
      effect: z
        .object({
          branches: z.int(),
          changed: z.int(),
          rows: z.array(z.object({ id, name: z.string(), branches: z.int(), changed: z.int() })),
          changes: z.array(z.object({ what: z.enum(judgements), more: z.int(), fewer: z.int() })),
        })
        .optional(),
      /** Days that become work days, or none. */
      days: z.array(z.object({ day, worked: z.boolean() })),
    }),
    errors: changeErrors,
    repeat: 'safe',
  }),
  /** Lays a change down; a number waits for a second person. `actKey`: a resend is the same. */
  propose: action({
    access: administrators,
    input: z.strictObject({
      organizationId: id,
      actKey,
      change,
      document: asked('ownAct', line(60)),
      reason: asked('ownAct', line(200)),
    }),
    output: z.object({ id, state: z.enum(amendmentStates) }),
    errors: [...changeErrors, ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Agrees to a number as the second person, before its day. */
  confirm: action({
    access: districtOffice,
    input: z.strictObject({ organizationId: id, amendmentId: recordId }),
    output: z.object({ state: z.enum(amendmentStates) }),
    errors: ['RULE.NOT_FOUND', 'RULE.SECOND_PERSON_NEEDED', 'RULE.TOO_SOON', 'RULE.TAKEN_BACK'],
    repeat: 'safe',
  }),
  /** Takes back what was laid down: what has not begun as if it never was, a number that holds from a day to come. */
  takeBack: action({
    access: administrators,
    input: z.strictObject({
      organizationId: id,
      amendmentId: recordId,
      from: givenDay.optional(),
      reason: asked('ownAct', line(200)),
    }),
    output: z.object({ from: day }),
    errors: ['RULE.NOT_FOUND', 'RULE.TAKEN_BACK', 'RULE.TOO_SOON', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
});
