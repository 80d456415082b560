import * as z from 'zod';
import { asked, technical } from '../asks';
import { contentErrors } from '../domain/content';
import { action, contract, type Target } from '../contract';
import { actKey, id, instant, line, recordId } from '../fields';
import { pageInput, pageOutput } from '../domain/page';
import { attendanceCounts, attendanceRequest, ownStanding } from '../domain/roll-call';
import { branchKeepers, gatheringKeepers, officers } from '../shared/roles';
import { memberStatuses } from '../shared/members';
import { activityKinds, checkInPhases } from '../shared/activities';
import { attendanceStates, requestKinds } from '../shared/attendances';
import { attendanceActs, nearnesses } from '../shared/attendance-acts';
import { codePurposes, kindsWrittenDown } from './words';
import { organizationTarget, activityTarget } from '../domain/targets';
import { activitySummary } from '../domain/activity';

/** An activity, and how often the caller has typed wrong digits at it. */
const attemptTarget = {
  name: 'attempt',
  by: 'activityId',
} as const satisfies Target;

/** An activity of which a member asks something: kept by whoever decides it. */
const askedTarget = {
  name: 'asked',
  by: 'activityId',
} as const satisfies Target;

/** A scanned code `slot.proof`. */
const token = technical(z.string().regex(/^[0-9a-z]{1,10}\.[\w-]{22}$/));

/** A scanned code or its six typed digits. */
const code = asked('ownAct', z.union([z.string().regex(/^\d{6}$/), token]));

/** Where the phone is, or that it may not or cannot tell. Compared and forgotten. */
const place = z.union([
  z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
  z.literal('unknown'),
]);

const checkedIn = z.object({
  /** The first time, whichever request asks. */
  checkedInAt: z.int(),
  /** `toConfirm`: it counts once a keeper has confirmed it. */
  state: z.enum(attendanceStates),
  memberName: z.string(),
  activityTitle: z.string(),
  /** True when going has to be recorded too (签退). */
  checkOut: z.boolean(),
});

const comes = { allow: 'audience', of: activityTarget, refused: 'ACTIVITY.NOT_INVITED' } as const;
const attempts = { allow: 'audience', of: attemptTarget, refused: 'ACTIVITY.NOT_INVITED' } as const;
/** A session of a town's or the district's class is run by their officers. */
const runs = {
  allow: 'holders',
  roles: gatheringKeepers,
  over: activityTarget,
  above: officers,
} as const;

const decides = { allow: 'holders', roles: gatheringKeepers, over: askedTarget, above: officers } as const;

const codeErrors = [
  'ACTIVITY.NOT_INVITED',
  'ACTIVITY.NOT_OPEN_YET',
  'ACTIVITY.CLOSED',
  'ATTENDANCE.CODE_EXPIRED',
  'ATTENDANCE.CODE_WRONG',
  /** Too many wrong digits: scan, or let a keeper write it down. */
  'ATTENDANCE.TOO_MANY_GUESSES',
] as const;

const keptErrors = ['ACTIVITY.NOT_PUBLISHED', 'ACTIVITY.CANCELLED', 'ACTIVITY.ARCHIVED'] as const;

const oneOf = { activityId: id, memberId: recordId };
/** What the caller may write down or take back for a person of the roster. */
const onBehalf = {
  mayWriteDown: z.array(z.enum(kindsWrittenDown)),
  mayTakeBack: z.array(z.enum(requestKinds)),
};
const reason = asked('ownAct', line(80));
const standsAs = z.object({ state: z.enum(attendanceStates) });

/** Who came to an activity, and how that is known. */
export const attendanceContract = contract('attendance', {
  /**
   * The rotating codes for the big screen: this slot's and the next few, so that the screen survives a short
   * loss of network. Each `text` is what the picture holds; `digits` the same proof for typing.
   */
  showCode: action({
    access: runs,
    input: z.strictObject({ activityId: id, purpose: z.enum(codePurposes).default('checkIn') }),
    output: z.object({
      serverNow: z.int(),
      slotMs: z.int(),
      codes: z.array(z.object({ text: z.string(), digits: z.string(), from: z.int() })),
      /** What is held, and by which branches. */
      title: z.string(),
      branches: z.array(z.string()),
      counts: attendanceCounts,
      /** Who is not here yet, by name. */
      missing: z.array(z.string()),
      /** Who came last, by name, the latest first. */
      arrived: z.array(z.string()),
      /** True when the caller is listed and not in yet: the code on the own screen is theirs to take. */
      mayComeIn: z.boolean(),
      /** How many have gone with a check-out; missing where none is asked for. */
      checkedOut: z.int().optional(),
      phase: z.enum(checkInPhases),
      checkInOpensAt: z.int(),
    }),
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** Checks the caller in. Repeats, resends and concurrent requests end as one record with the first time. */
  checkIn: action({
    access: attempts,
    input: z.strictObject({ activityId: id, code, place: place.optional() }),
    output: checkedIn.extend({
      /** True when this member had checked in before this request. */
      again: z.boolean(),
    }),
    errors: [
      ...codeErrors,
      /** The activity asks for a place: send the same with it, or with `unknown`. Nothing was recorded. */
      'ATTENDANCE.PLACE_WANTED',
      'ATTENDANCE.TOO_FAR',
    ],
    repeat: 'safe',
    evenLate: true,
    often: 'eachGathering',
  }),
  /**
   * Takes a code that was scanned without network, up to a day after it was on the screen; it counts once a keeper has
   * confirmed it, since a forwarded photo could come this way too. `nonce` names the scan on the phone. Whatever the
   * order and however often it comes, it ends as one record.
   */
  checkInLater: action({
    access: comes,
    input: z.strictObject({ activityId: id, token, nonce: actKey, scannedAt: technical(instant) }),
    output: checkedIn,
    errors: [
      'ACTIVITY.NOT_INVITED',
      'ACTIVITY.CANCELLED',
      'ATTENDANCE.CODE_WRONG',
      /** The code was not shown while check-in was open. */
      'ATTENDANCE.NOT_OPEN_THEN',
      'ATTENDANCE.TOO_LATE',
    ],
    repeat: 'safe',
    fromAnyRelease: true,
  }),
  /** Records that the caller goes (签退), where a minimum stay is asked for; the latest time stands. */
  checkOut: action({
    access: attempts,
    input: z.strictObject({ activityId: id, code }),
    output: z.object({
      checkedOutAt: z.int(),
      /** False when the stay is too short to count. */
      enough: z.boolean(),
      memberName: z.string(),
      activityTitle: z.string(),
    }),
    errors: [...codeErrors, 'ATTENDANCE.NO_CHECK_OUT', 'ATTENDANCE.NOT_CHECKED_IN'],
    repeat: 'safe',
    evenLate: true,
    often: 'whenWanted',
  }),
  /** The same of a code that was scanned without network, up to a day after it was on the screen; as `checkInLater`. */
  checkOutLater: action({
    access: comes,
    input: z.strictObject({ activityId: id, token, nonce: actKey, scannedAt: technical(instant) }),
    output: z.object({
      checkedOutAt: z.int(),
      state: z.enum(attendanceStates),
      memberName: z.string(),
      activityTitle: z.string(),
    }),
    errors: [
      'ACTIVITY.NOT_INVITED',
      'ACTIVITY.CANCELLED',
      'ATTENDANCE.CODE_WRONG',
      'ATTENDANCE.NOT_OPEN_THEN',
      'ATTENDANCE.TOO_LATE',
      'ATTENDANCE.NO_CHECK_OUT',
      'ATTENDANCE.NOT_CHECKED_IN',
    ],
    repeat: 'safe',
    fromAnyRelease: true,
  }),
  /** Who is expected, who came, who is not here yet, who waits for what, and whose check-ins failed. */
  roll: action({
    access: runs,
    input: z.strictObject({ activityId: id }),
    output: z.object({
      activity: activitySummary.omit({ checkedInAt: true, toConfirm: true }),
      counts: attendanceCounts,
      /** How many are not here and were not reminded yet; none once check-in is over. */
      toRemind: z.int(),
      /** How the roster differs by now from who was expected when it began, while it goes on: for a keeper to put right. */
      differs: z.object({
        joined: z.array(z.string()),
        left: z.array(z.string()),
        becameFull: z.array(z.string()),
      }),
      people: z.array(
        ownStanding.omit({ mayAsk: true }).extend({
          ...onBehalf,
          memberId: id,
          name: z.string(),
          status: z.enum(memberStatuses),
          /** 转出中: another branch has not decided yet. */
          leaving: z.boolean(),
          near: z.enum(nearnesses).optional(),
          later: z.object({ phoneAt: z.int(), arrivedAt: z.int() }).optional(),
          /** What was done later, oldest first. */
          acts: z.array(
            z.object({ what: z.enum(attendanceActs), at: z.int(), by: z.string(), reason: z.string() }),
          ),
        }),
      ),
      failures: z.array(
        z.object({
          memberId: id,
          name: z.string(),
          wrongDigits: z.int(),
          latest: z.array(z.object({ at: z.int(), code: z.string() })),
        }),
      ),
    }),
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** How a branch that holds a gathering jointly stands there: its own people, to its own keepers. */
  ownRoll: action({
    access: { allow: 'holders', roles: branchKeepers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, activityId: recordId }),
    output: z.object({
      counts: attendanceCounts.pick({
        expected: true,
        present: true,
        absent: true,
        onLeave: true,
        toConfirm: true,
      }),
      /** True until it is closed: who is absent may still come. */
      open: z.boolean(),
      people: z.array(
        ownStanding
          .pick({ standing: true, remarks: true })
          .extend({ memberId: id, name: z.string(), ...onBehalf }),
      ),
    }),
    errors: ['ACTIVITY.NOT_ASKED'],
    repeat: 'safe',
    tellsNames: true,
  }),
  /**
   * Writes down who of the roster was there: a keeper's tick, or a paper list typed back; also puts right a stay that was too
   * short. It counts like any other way of attending, so that nobody has to say why. Who counts already stays. All of them are on the roster, or nothing is written.
   */
  checkInByHand: action({
    access: runs,
    input: z.strictObject({
      activityId: id,
      memberIds: asked('ownAct', z.array(id).min(1).max(200)),
      reason: line(80).optional(),
    }),
    output: z.object({ counted: z.int() }),
    errors: [...keptErrors, ...contentErrors, 'ACTIVITY.NOT_OPEN_YET', 'ATTENDANCE.NOT_LISTED'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /**
   * Reminds who is expected and not here yet, while check-in is open: in the inbox, and by WeChat whoever asked for that. Each
   * person once for an activity, however often and by whomever it is sent. Answers how many are not here, all of them reminded.
   */
  remind: action({
    access: runs,
    input: z.strictObject({ activityId: id }),
    output: z.object({ reminded: z.int() }),
    errors: ['ACTIVITY.NOT_OPEN_YET', 'ACTIVITY.CLOSED'],
    repeat: 'safe',
  }),
  /** Takes a check-in back, for a reason. It stays readable; checking in again with a later code makes it good. */
  revoke: action({
    access: runs,
    input: z.strictObject({ ...oneOf, reason }),
    output: standsAs,
    errors: [...keptErrors, ...contentErrors, 'ATTENDANCE.NOT_CHECKED_IN'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Confirms check-ins that wait for it; those that do not wait stay as they are. */
  confirm: action({
    access: runs,
    input: z.strictObject({ activityId: id, memberIds: asked('ownAct', z.array(id).min(1).max(200)) }),
    output: z.object({ confirmed: z.int() }),
    errors: keptErrors,
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Turns down a check-in that waits to be confirmed, for a reason. */
  refuse: action({
    access: runs,
    input: z.strictObject({ ...oneOf, reason }),
    output: standsAs,
    errors: [...keptErrors, ...contentErrors, 'ATTENDANCE.NOT_CHECKED_IN', 'ATTENDANCE.NOT_TO_CONFIRM'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Asks the keepers: for leave before the start; afterwards to be counted (补签) or for what was made up (补课). */
  request: action({
    access: comes,
    input: z.strictObject({ activityId: id, kind: technical(z.enum(requestKinds)), reason }),
    output: attendanceRequest,
    errors: [
      ...keptErrors,
      ...contentErrors,
      'ACTIVITY.NOT_INVITED',
      'ATTENDANCE.NOT_LISTED',
      'ATTENDANCE.STARTED',
      'ATTENDANCE.NOT_STARTED',
      'ATTENDANCE.NOT_CLOSED',
      'ATTENDANCE.PRESENT_ALREADY',
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Takes a request back: one that is not decided yet, or leave before the start. */
  withdrawRequest: action({
    access: comes,
    input: z.strictObject({ activityId: id, kind: technical(z.enum(requestKinds)) }),
    output: attendanceRequest,
    errors: [
      ...keptErrors,
      'ACTIVITY.NOT_INVITED',
      'ATTENDANCE.STARTED',
      'ATTENDANCE.DECIDED',
      'ATTENDANCE.REQUEST_NOT_FOUND',
    ],
    repeat: 'safe',
  }),
  /**
   * Grants or refuses what a member asked for; leave only before the start. A repeat answers the same. Of a branch that
   * holds it jointly its own keepers decide on leave and 补课.
   */
  decideRequest: action({
    access: decides,
    input: z.strictObject({
      ...oneOf,
      kind: technical(z.enum(requestKinds)),
      granted: asked('ownAct', z.boolean()),
      reason: line(80).optional(),
    }),
    output: attendanceRequest,
    errors: [
      ...keptErrors,
      ...contentErrors,
      'ATTENDANCE.STARTED',
      'ATTENDANCE.DECIDED',
      'ATTENDANCE.REQUEST_NOT_FOUND',
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /**
   * Writes down for a member, who has no phone at hand or just said so, that they are on leave or made up for it (补课): granted
   * by whoever would decide it, and the same from then on as what a member asked for. A reason is said only if there is one. That they were there is `checkInByHand`.
   */
  requestFor: action({
    access: decides,
    input: z.strictObject({
      ...oneOf,
      kind: technical(z.enum(kindsWrittenDown)),
      reason: line(80).default(''),
    }),
    output: attendanceRequest,
    errors: [
      ...keptErrors,
      ...contentErrors,
      'ATTENDANCE.NOT_LISTED',
      'ATTENDANCE.STARTED',
      'ATTENDANCE.NOT_STARTED',
      'ATTENDANCE.NOT_CLOSED',
      'ATTENDANCE.PRESENT_ALREADY',
    ],
    repeat: 'safe',
  }),
  /** Takes back for a member what they asked for: one that is not decided yet, or leave before the start. */
  withdrawFor: action({
    access: decides,
    input: z.strictObject({ ...oneOf, kind: technical(z.enum(requestKinds)) }),
    output: attendanceRequest,
    errors: [...keptErrors, 'ATTENDANCE.STARTED', 'ATTENDANCE.DECIDED', 'ATTENDANCE.REQUEST_NOT_FOUND'],
    repeat: 'safe',
  }),
  /** The requests that wait for a branch's keepers, the longest waiting first, a page at a time. */
  requests: action({
    access: { allow: 'holders', roles: branchKeepers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({
      requests: z.array(
        attendanceRequest.omit({ status: true, answer: true }).extend({
          activityId: id,
          activityTitle: z.string(),
          startsAt: z.int(),
          memberId: id,
          name: z.string(),
        }),
      ),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
  /**
   * The caller's own record of one year: every activity that has begun and lists the caller, latest first, and the
   * figures of those that are over. The rate is `present` of `expected`.
   */
  mine: action({
    access: { allow: 'bound' },
    input: z.strictObject({ year: technical(z.int().min(2020).max(2100)) }),
    output: z.object({
      figures: attendanceCounts.pick({
        expected: true,
        present: true,
        onLeave: true,
        late: true,
        caughtUp: true,
      }),
      byKind: z.array(z.object({ kind: z.enum(activityKinds), expected: z.int(), present: z.int() })),
      activities: z.array(
        ownStanding.extend({
          id,
          kinds: z.array(z.enum(activityKinds)),
          title: z.string(),
          organizationName: z.string(),
          startsAt: z.int(),
          /** False while it goes on: it counts in no figure yet. */
          over: z.boolean(),
        }),
      ),
    }),
    errors: [],
    repeat: 'safe',
  }),
});
