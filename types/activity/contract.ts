import * as z from 'zod';
import { asked, technical } from '../asks';
import { draftPlan, nextThemeDay, planFields, withinADay } from './plan';
import { citation } from '../domain/citation';
import { contentErrors } from '../domain/content';
import { action, contract } from '../contract';
import { actKey, id, instant, line, month, recordId } from '../fields';
import { attached } from '../domain/attachment';
import { duty } from '../domain/duty';
import { guidanceView, itemsTogether } from '../domain/guidance';
import { pageInput, pageOutput } from '../domain/page';
import { attendanceCounts, ownStanding } from '../domain/roll-call';
import { branchKeepers, gatheringKeepers, officers } from '../shared/roles';
import { memberStatuses } from '../shared/members';
import {
  activityChanges,
  activityKinds,
  activityStatuses,
  planScopes,
  kindDetailFields,
} from '../shared/activities';
import { attachmentEndings } from '../shared/guidances';
import { organizationTarget, activityTarget } from '../domain/targets';
import { personOfBranch } from '../domain/person';
import { checkInRules, kindDetailsOf, themeDayRule, agendaItem, activitySummary } from '../domain/activity';
/** A change of a published activity that its people see: when, what and why. */
const change = z.object({ at: z.int(), what: z.enum(activityChanges), reason: z.string() });

/** Which text was read; 0 for none. */
const version = z.int().min(0).max(100_000).default(0);

/** A month's guidance with the items that a theme day may adopt. */
const guidanceToAdopt = guidanceView
  .pick({ id: true, month: true, theme: true, newItemIds: true })
  .extend({ items: itemsTogether });

/** What may be wrong with a file that is attached. */
const fileErrors = ['ACTIVITY.FILE_MISSING', 'ACTIVITY.FILE_KIND', 'ACTIVITY.FILE_TOO_LARGE'] as const;

/** What anybody who writes a plan down may be told about it. */
const planErrors = [
  'ACTIVITY.NOT_A_BRANCH',
  'ACTIVITY.NOT_A_DRAFT',
  'ACTIVITY.KINDS_DIFFER_IN_AUDIENCE',
  'ACTIVITY.WRONG_AUDIENCE',
  'ACTIVITY.STAY_TOO_LONG',
  'ACTIVITY.CHANGED_SINCE',
  'ACTIVITY.DETAIL_MISSING',
  'ACTIVITY.PERSON_NOT_IN_BRANCH',
  'ACTIVITY.NO_COMMITTEE',
  'ACTIVITY.UNKNOWN_GROUP',
  'ACTIVITY.UNKNOWN_BRANCH',
  'ACTIVITY.GUIDANCE_NOT_PUBLISHED',
  'ACTIVITY.UNKNOWN_GUIDANCE_ITEM',
  ...fileErrors,
  ...contentErrors,
] as const;

/** What an act on a standing activity may be told. */
const actErrors = [
  'ACTIVITY.NOT_PUBLISHED',
  'ACTIVITY.CANCELLED',
  'ACTIVITY.CLOSED',
  'ACTIVITY.ARCHIVED',
] as const;

/** A session of a town's or the district's class is run by their officers. */
const runs = {
  allow: 'holders',
  roles: gatheringKeepers,
  over: activityTarget,
  above: officers,
} as const;
/** A group's leader plans over the group. */
const plans = { allow: 'holders', roles: gatheringKeepers, over: organizationTarget } as const;
const keeps = { allow: 'holders', roles: branchKeepers, over: organizationTarget } as const;

export const activityContract = contract('activity', {
  /** Everything that planning a gathering needs: people, groups, committee, what is due, fixed days, guidances, earlier ones. */
  prepare: action({
    access: plans,
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      organizationName: z.string(),
      /** True where a group's meeting is planned over the group. */
      ofGroup: z.boolean(),
      members: z.array(personOfBranch.extend({ status: z.enum(memberStatuses) })),
      committee: z.array(personOfBranch),
      groups: z.array(z.object({ id, name: z.string(), members: z.int() })),
      /** What each kind asks for, and why it may not apply here. */
      kinds: z.array(
        z.object({
          kind: z.enum(activityKinds),
          scope: z.enum(planScopes),
          requires: z.array(z.enum(kindDetailFields)),
          citation: citation.optional(),
          /** `NO_COMMITTEE`, `NO_GROUPS`: the rule does not ask for this kind of meeting here. */
          notApplicable: z.enum(['NO_COMMITTEE', 'NO_GROUPS']).optional(),
        }),
      ),
      /** What the branch owes in the periods of today, how often it was held there and is planned; nothing over a group. */
      duties: z.array(
        duty
          .pick({ kind: true, every: true, endsOn: true, times: true, held: true })
          .extend({ planned: z.int() }),
      ),
      themeDay: nextThemeDay.optional(),
      /** The branch's fixed day in this month, unless it is over, and in the next. */
      fixedDays: z.array(z.object({ month, startsAt: z.int() })),
      /** The guidances of this month and of the next, as far as they are published. */
      guidances: z.array(guidanceToAdopt),
      /** Where the last gathering was held. */
      lastPlace: z.string().optional(),
      /** Earlier gatherings to copy from, latest first. */
      earlier: z.array(
        z.object({
          id,
          title: z.string(),
          kinds: z.array(z.enum(activityKinds)),
          startsAt: z.int(),
          /** Published and not ended: it can still be kept. */
          open: z.boolean(),
        }),
      ),
    }),
    errors: ['ACTIVITY.NOT_A_BRANCH'],
    repeat: 'safe',
    tellsNames: true,
  }),
  /**
   * Keeps a plan that is not published yet; only the branch's keepers see it. `version` is the one that was read, 0 for
   * none: what another keeper wrote meanwhile is never written over unseen.
   */
  saveDraft: action({
    access: plans,
    input: withinADay(z.strictObject({ organizationId: id, actKey, version, ...planFields })),
    output: z.object({ activityId: id, version: z.int() }),
    errors: planErrors,
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** The drafts of a branch or of one of its groups, latest start first, a page at a time. */
  drafts: action({
    access: plans,
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({ drafts: z.array(activitySummary.omit({ checkedInAt: true })), ...pageOutput }),
    errors: ['ACTIVITY.NOT_A_BRANCH'],
    repeat: 'safe',
  }),
  /** An activity as a plan: a draft to go on with, or an earlier gathering to copy. */
  plan: action({
    access: runs,
    input: z.strictObject({ activityId: id }),
    output: z.object({
      status: z.enum(activityStatuses),
      actKey,
      /** Over what it is planned: the branch, or the group whose meeting it is. */
      organizationId: id,
      plan: draftPlan,
      /** Grows with every text, from 1; who wrote the last. */
      version: z.int(),
      savedBy: z.string().optional(),
      /** The guidance of its month, for a theme day to adopt items from. */
      guidance: guidanceToAdopt.optional(),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Says where a file to be attached is to be uploaded, and sees to it that it does not stay unless a plan takes it up. */
  prepareFile: action({
    access: plans,
    input: z.strictObject({ organizationId: id, actKey, ending: technical(z.enum(attachmentEndings)) }),
    output: z.object({ cloudPath: z.string(), fileId: z.string() }),
    errors: [],
    repeat: 'safe',
  }),
  /** What else the people expected at a gathering have at that time; for the planner to judge, not forbidden. */
  conflicts: action({
    access: plans,
    input: withinADay(
      z.strictObject({
        organizationId: id,
        startsAt: technical(instant),
        endsAt: technical(instant),
        except: id.optional(),
      }),
    ),
    output: z.object({ activities: z.array(activitySummary.omit({ checkedInAt: true })) }),
    errors: ['ACTIVITY.NOT_A_BRANCH'],
    repeat: 'safe',
  }),
  /**
   * Publishes a gathering of a branch, takes the snapshot of who is expected (应到) and tells them. `actKey` makes a
   * resend the same publication; it is the draft's, if there was one, and `version` the draft that was read.
   */
  publish: action({
    access: plans,
    input: withinADay(z.strictObject({ organizationId: id, actKey, version, ...planFields })),
    output: z.object({ activityId: id, expected: z.int() }),
    errors: [...planErrors, 'ACTIVITY.NOBODY_EXPECTED', 'ACTIVITY.IN_THE_PAST'],
    repeat: 'safe',
    often: 'eachGathering',
  }),
  /**
   * Changes what a published gathering is about, all of it: what is left out is gone. Those invited are told when the
   * place changes. `version` is the one that was read.
   */
  edit: action({
    access: runs,
    input: z.strictObject({
      activityId: id,
      version,
      title: planFields.title,
      place: planFields.place,
      hints: planFields.hints,
      attachments: planFields.attachments,
      details: planFields.details,
      checkInRules: planFields.checkInRules,
      guidanceId: id.optional(),
      itemIds: planFields.itemIds,
    }),
    output: z.object({ changed: z.boolean() }),
    errors: [
      ...actErrors,
      ...contentErrors,
      'ACTIVITY.DETAIL_MISSING',
      'ACTIVITY.PERSON_NOT_IN_BRANCH',
      'ACTIVITY.GUIDANCE_NOT_PUBLISHED',
      'ACTIVITY.UNKNOWN_GUIDANCE_ITEM',
      'ACTIVITY.STAY_TOO_LONG',
      'ACTIVITY.CHANGED_SINCE',
      ...fileErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /**
   * Moves a published gathering to another time, for a reason; those invited are told. Check-ins and leave of the old
   * time do not count for the new one.
   */
  postpone: action({
    access: runs,
    input: withinADay(
      z.strictObject({
        activityId: id,
        startsAt: asked('ownAct', instant),
        endsAt: asked('ownAct', instant),
        reason: asked('ownAct', line(80)),
      }),
    ),
    output: z.object({ startsAt: z.int(), endsAt: z.int() }),
    errors: [
      ...actErrors,
      ...contentErrors,
      'ACTIVITY.IN_THE_PAST',
      'ACTIVITY.UNDER_WAY',
      'ACTIVITY.STAY_TOO_LONG',
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Calls a gathering off, for a reason; those invited are told. A draft is dropped without a word. */
  cancel: action({
    access: runs,
    input: z.strictObject({ activityId: id, reason: asked('ownAct', line(80)) }),
    output: z.object({ status: z.enum(activityStatuses) }),
    errors: ['ACTIVITY.CLOSED', 'ACTIVITY.ARCHIVED', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Sets the day on which a branch holds its theme day. Rule `themeDays`: one relatively fixed day a month. */
  setThemeDay: action({
    access: keeps,
    input: z.strictObject({ organizationId: id, rule: themeDayRule }),
    output: nextThemeDay,
    errors: ['ACTIVITY.NOT_A_BRANCH'],
    repeat: 'safe',
    often: 'once',
  }),
  /**
   * Puts right who is expected, for a reason; the corrections stay with the roster. Whom a meeting is for is no observer
   * of it.
   */
  correctRoll: action({
    access: runs,
    input: z.strictObject({
      activityId: id,
      reason: asked('ownAct', line(80)),
      changes: z
        .array(
          z.strictObject({
            memberId: asked('ownAct', id),
            as: asked('ownAct', z.enum(['expected', 'observer', 'none'])),
          }),
        )
        .min(1)
        .max(50),
    }),
    output: z.object({ expected: z.int() }),
    errors: [
      ...actErrors.filter((code) => code !== 'ACTIVITY.CLOSED'),
      'ACTIVITY.PERSON_NOT_IN_BRANCH',
      'ACTIVITY.EXPECTED_STAYS',
      'ACTIVITY.OF_A_CLASS',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** What a branch is asked to hold jointly with another, and what it answered. */
  invitation: action({
    access: keeps,
    input: z.strictObject({ organizationId: id, activityId: recordId }),
    output: z.object({
      activity: activitySummary.pick({
        kinds: true,
        title: true,
        organizationName: true,
        startsAt: true,
        endsAt: true,
        place: true,
        status: true,
      }),
      answer: z.enum(['open', 'joined', 'declined']),
    }),
    errors: ['ACTIVITY.NOT_ASKED'],
    repeat: 'safe',
  }),
  /**
   * A branch that is asked says yes or no, in one tap; before that its people are not told, expected or counted. It may
   * withdraw until the day before.
   */
  answerInvitation: action({
    access: keeps,
    input: z.strictObject({ organizationId: id, activityId: recordId, joins: asked('ownAct', z.boolean()) }),
    output: z.object({ joined: z.boolean() }),
    errors: [...actErrors, 'ACTIVITY.NOT_ASKED', 'ACTIVITY.UNDER_WAY'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /**
   * Adds a member of another branch who takes part where they work: named exactly, with their branch. They see the
   * activity and it shows in their own record too. 支部工作条例: 经同意可编入所在单位支部过组织生活.
   */
  addGuest: action({
    access: runs,
    input: z.strictObject({ activityId: id, branchId: asked('ownAct', id), name: asked('ownAct', line(20)) }),
    output: z.object({ memberId: id, name: z.string() }),
    errors: [
      ...actErrors.filter((code) => code !== 'ACTIVITY.CLOSED'),
      'ACTIVITY.UNKNOWN_BRANCH',
      'ACTIVITY.GUEST_NOT_FOUND',
      'ACTIVITY.OWN_BRANCH',
      'ACTIVITY.EXPECTED_STAYS',
      'ACTIVITY.OF_A_CLASS',
    ],
    repeat: 'once',
    often: 'whenWanted',
  }),
  /** The caller's activities, latest start first, a page at a time. */
  list: action({
    access: { allow: 'bound' },
    input: z.strictObject(pageInput),
    output: z.object({ serverNow: z.int(), activities: z.array(activitySummary), ...pageOutput }),
    errors: [],
    repeat: 'safe',
  }),
  /** The caller's activities that begin in a month, in order. */
  calendar: action({
    access: { allow: 'bound' },
    input: z.strictObject({ month: technical(month) }),
    output: z.object({ serverNow: z.int(), activities: z.array(activitySummary) }),
    errors: [],
    repeat: 'safe',
  }),
  /** One activity: what, when, where, agenda, and where the caller stands. */
  detail: action({
    access: {
      allow: 'audience',
      of: activityTarget,
      orHolders: [...gatheringKeepers, ...officers],
      refused: 'ACTIVITY.NOT_INVITED',
    },
    input: z.strictObject({ activityId: id }),
    output: z.object({
      serverNow: z.int(),
      activity: activitySummary.extend({
        agenda: z.array(agendaItem),
        guidanceId: id.optional(),
        hints: z.string(),
        attachments: attached,
        details: kindDetailsOf,
        /** Of a session of a class, which has a list of its own, `branch`. */
        scope: z.enum(planScopes),
        /** The class (培训班) whose session it is. */
        classId: id.optional(),
        /** The branches that hold it, the host first. */
        branches: z.array(z.string()),
        /** Who sits in without being of the branch. */
        observerNames: z.array(z.string()),
        checkInRules,
        changes: z.array(change),
        counts: attendanceCounts,
      }),
      /** Where the caller stands, for one whom the activity is for. */
      mine: ownStanding.optional(),
      /** True for those who run this activity. */
      mayRun: z.boolean(),
      /** It is over, and nothing is written down of it as one of its kinds; told to those who run it. */
      minutesMissing: z.boolean(),
      /** The branch that holds it jointly with the host, where the caller keeps that. */
      keepsJoint: id.optional(),
      /** True when the caller, as a member, is of the audience. */
      mayCheckIn: z.boolean(),
    }),
    errors: ['ACTIVITY.NOT_INVITED'],
    repeat: 'safe',
  }),
  /** An address for a while at which an attachment can be fetched. */
  file: action({
    access: {
      allow: 'audience',
      of: activityTarget,
      orHolders: [...gatheringKeepers, ...officers],
      refused: 'ACTIVITY.NOT_INVITED',
    },
    input: z.strictObject({ activityId: id, fileId: technical(z.string().max(220)) }),
    output: z.object({ url: z.string() }),
    errors: ['ACTIVITY.FILE_MISSING', 'ACTIVITY.NOT_INVITED'],
    repeat: 'safe',
  }),
  /**
   * Ends an activity and writes its ledger line; a repeat answers the same line. A theme day to which nobody came counts
   * only if that is what the keeper means: `nobodyCame`.
   */
  close: action({
    access: runs,
    input: z.strictObject({ activityId: id, nobodyCame: z.literal(true).optional() }),
    output: z.object({ closedAt: z.int(), counts: attendanceCounts }),
    errors: ['ACTIVITY.NOT_PUBLISHED', 'ACTIVITY.NOT_BEGUN', 'ACTIVITY.NOBODY_CAME', 'ACTIVITY.CANCELLED'],
    repeat: 'safe',
  }),
});
