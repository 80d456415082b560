import * as z from 'zod';
import { asked } from '../asks';
import { action, contract } from '../contract';
import { contentErrors } from '../domain/content';
import { pageInput, pageOutput } from '../domain/page';
import { actKey, day, givenDay, id, line, month } from '../fields';
import { branchKeepers } from '../shared/roles';
import { memberStatuses } from '../shared/members';
import { transferKinds, transferStatuses } from '../shared/transfers';
import { phonePurposes } from './words';
import { organizationTarget } from '../domain/targets';

/** When it happened; left out, today. */
const onDay = givenDay.optional();

const memberTarget = { name: 'member', by: 'memberId' } as const;
/** A transfer as its two sides answer for it: the one that takes in, and the one that sends. */
const incomingTransfer = {
  name: 'incomingTransfer',
  by: 'transferId',
} as const;
const outgoingTransfer = { ...incomingTransfer, name: 'outgoingTransfer' } as const;

const correctionTarget = {
  name: 'correction',
  by: 'correctionId',
} as const;

export const transferView = z.object({
  id,
  kind: z.enum(transferKinds),
  status: z.enum(transferStatuses),
  memberName: z.string(),
  fromName: z.string(),
  toName: z.string(),
  on: day,
  note: z.string(),
  /** 党费交至. */
  duesUntil: month.optional(),
});

/** The members of a branch and what becomes of them. */
export const memberContract = contract('member', {
  /** The members of a branch, phones masked. Larger organisations see figures, not names. */
  list: action({
    access: { allow: 'holders', roles: branchKeepers, over: organizationTarget },
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      members: z.array(
        z.object({
          id,
          name: z.string(),
          status: z.enum(memberStatuses),
          maskedPhone: z.string().optional(),
          bound: z.boolean(),
          /** Since when a flowing member (流动党员) is away. */
          awaySince: day.optional(),
          groupId: id.optional(),
          joinedOn: day.optional(),
          fullOn: day.optional(),
          /** How the name sounds, in full and by initials (`zhaomin`, `zm`): what it is looked up by. */
          sounds: z.array(z.string()),
          /** Where the member is being transferred to (转出中), while that is not decided. */
          leavingTo: z.string().optional(),
        }),
      ),
      groups: z.array(z.object({ id, name: z.string() })),
    }),
    errors: ['ORGANIZATION.NOT_A_BRANCH'],
    repeat: 'safe',
    tellsNames: true,
  }),
  /**
   * What members of a branch say is wrong in what is kept about them, still to be looked at: the longest waiting first,
   * a page at a time.
   */
  corrections: action({
    access: { allow: 'holders', roles: branchKeepers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({
      corrections: z.array(
        z.object({ id, memberName: z.string(), what: z.string(), shouldBe: z.string(), at: z.int() }),
      ),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** A member's full phone number, for a stated purpose; the look is audited. */
  showPhone: action({
    access: { allow: 'holders', roles: branchKeepers, over: memberTarget },
    input: z.strictObject({ memberId: id, purpose: asked('leastData', z.enum(phonePurposes)) }),
    output: z.object({ phone: z.string() }),
    errors: ['MEMBER.NOT_FOUND', 'MEMBER.NO_PHONE'],
    repeat: 'once',
    often: 'whenWanted',
  }),
  /** Everything that is kept about the caller: to read and to take along. */
  mine: action({
    access: { allow: 'bound' },
    input: z.strictObject({}),
    output: z.object({
      kept: z.array(z.object({ what: z.string(), value: z.string(), why: z.string() })),
      /** Every record about them or their WeChat; `word` is one of the product's own, to be shown by its label. */
      records: z.array(
        z.object({
          what: z.string(),
          lines: z.array(z.object({ at: z.int().optional(), text: z.string(), word: z.string().optional() })),
        }),
      ),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Tells the branch's keepers that something kept about oneself is wrong. */
  askCorrection: action({
    access: { allow: 'bound' },
    input: z.strictObject({ what: asked('ownAct', line(20)), shouldBe: asked('ownAct', line(60)) }),
    output: z.object({ askedAt: z.int() }),
    errors: ['ACCOUNT.NOT_A_MEMBER', ...contentErrors],
    repeat: 'once',
    often: 'whenWanted',
  }),
  /** Notes that a correction has been looked at. */
  settleCorrection: action({
    access: { allow: 'holders', roles: branchKeepers, over: correctionTarget },
    input: z.strictObject({ correctionId: id }),
    output: z.object({ done: z.boolean() }),
    errors: [],
    repeat: 'safe',
  }),
  /**
   * A probationary member becomes full by decision of the branch meeting, once the superior has approved (转正). Rule
   * `becomingFull`. `approvedOn` is the day of the meeting when left out.
   */
  becomeFull: action({
    access: { allow: 'holders', roles: branchKeepers, over: memberTarget },
    input: z.strictObject({
      memberId: id,
      decidedOn: asked('becomingFull', givenDay),
      approvedOn: asked('becomingFull', givenDay).optional(),
    }),
    output: z.object({ status: z.enum(memberStatuses) }),
    errors: [
      'MEMBER.NOT_FOUND',
      'MEMBER.DATE_IN_FUTURE',
      'MEMBER.APPROVED_BEFORE',
      'MEMBER.PROBATION_NOT_OVER',
      'MEMBER.IN_DEVELOPMENT',
    ],
    repeat: 'once',
    often: 'whenWanted',
  }),
  /**
   * Puts right what the roster says of a member; what is left out stays. A number is taken while nobody is bound by it: from
   * then on it is the member's own to change. `fullOn` is of a full member.
   */
  edit: action({
    access: { allow: 'holders', roles: branchKeepers, over: memberTarget },
    input: z.strictObject({
      memberId: id,
      name: line(20).optional(),
      phone: z.string().max(20).optional(),
      joinedOn: givenDay.optional(),
      fullOn: givenDay.optional(),
    }),
    output: z.object({ name: z.string() }),
    errors: [
      'MEMBER.NOT_FOUND',
      'MEMBER.PHONE_INVALID',
      'MEMBER.PHONE_IS_OWN',
      'MEMBER.NOT_FULL',
      'MEMBER.DATE_IN_FUTURE',
      ...contentErrors,
    ],
    repeat: 'safe',
  }),
  /** Puts a member into a group (党小组) of their branch, or out of any; who is put into another leaves the first. */
  setGroup: action({
    access: { allow: 'holders', roles: branchKeepers, over: memberTarget },
    input: z.strictObject({ memberId: id, groupId: id.optional() }),
    output: z.object({ groupId: id.optional() }),
    errors: ['MEMBER.NOT_FOUND', 'MEMBER.NO_SUCH_GROUP'],
    repeat: 'safe',
  }),
  /** Notes that a member is away from the branch's place (流动党员), or back. */
  setAway: action({
    access: { allow: 'holders', roles: branchKeepers, over: memberTarget },
    input: z.strictObject({ memberId: id, awaySince: givenDay.optional() }),
    output: z.object({ awaySince: day.optional() }),
    errors: ['MEMBER.NOT_FOUND', 'MEMBER.DATE_IN_FUTURE'],
    repeat: 'once',
  }),
  /** Takes a member off the roster; access ends at once, the records stay. */
  leave: action({
    access: { allow: 'holders', roles: branchKeepers, over: memberTarget },
    input: z.strictObject({ memberId: id, on: onDay, reason: asked('ownAct', line(80)) }),
    output: z.object({ leftOn: day }),
    errors: ['MEMBER.DATE_IN_FUTURE', 'MEMBER.HOLDS_HIGHER_ROLE', 'ROLE.LAST_ADMIN', ...contentErrors],
    repeat: 'once',
    often: 'whenWanted',
  }),
  /** Begins a transfer to another branch of the district, or records one out of it. `actKey`: a resend is the same. */
  transferOut: action({
    access: { allow: 'holders', roles: branchKeepers, over: memberTarget },
    input: z.strictObject({
      memberId: id,
      actKey,
      on: onDay,
      /** A branch of the district … */
      toOrganizationId: id.optional(),
      /** … or the name of an organisation outside it. */
      outside: line(60).optional(),
      note: z.string().max(100).default(''),
    }),
    output: z.object({ transferId: id, status: z.enum(transferStatuses) }),
    errors: [
      'MEMBER.NOT_FOUND',
      'MEMBER.DATE_IN_FUTURE',
      'MEMBER.TRANSFER_OPEN',
      'MEMBER.NOWHERE_TO_GO',
      'MEMBER.SAME_BRANCH',
      'MEMBER.HOLDS_HIGHER_ROLE',
      'ROLE.LAST_ADMIN',
      'ORGANIZATION.NOT_A_BRANCH',
      ...contentErrors,
    ],
    repeat: 'safe',
  }),
  /** Takes in, or refuses, a member whom another branch is sending. */
  decideTransfer: action({
    access: { allow: 'holders', roles: branchKeepers, over: incomingTransfer },
    input: z.strictObject({ transferId: id, accept: asked('ownAct', z.boolean()) }),
    output: z.object({ status: z.enum(transferStatuses) }),
    errors: ['MEMBER.TRANSFER_NOT_FOUND', 'MEMBER.TRANSFER_ENDED', 'MEMBER.HOLDS_HIGHER_ROLE'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Takes a transfer back that the other branch has not decided about yet. */
  withdrawTransfer: action({
    access: { allow: 'holders', roles: branchKeepers, over: outgoingTransfer },
    input: z.strictObject({ transferId: id }),
    output: z.object({ status: z.enum(transferStatuses) }),
    errors: ['MEMBER.TRANSFER_ENDED'],
    repeat: 'safe',
  }),
  /**
   * Puts one more member on the roster: who joined here, or was left out; or who came from outside the district, with the
   * record of where from. `actKey`: a resend is the same.
   */
  receive: action({
    access: { allow: 'holders', roles: branchKeepers, over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      actKey,
      name: asked('ownAct', line(20)),
      status: asked('rightToVote', z.enum(memberStatuses)),
      phone: z.string().max(20).optional(),
      fromOutside: line(60).optional(),
      on: onDay,
      joinedOn: givenDay.optional(),
      /** 党费交至, as the letter from outside says. */
      duesUntil: month.optional(),
    }),
    output: z.object({ memberId: id }),
    errors: ['ORGANIZATION.NOT_A_BRANCH', 'MEMBER.PHONE_INVALID', 'MEMBER.DATE_IN_FUTURE', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /**
   * Transfers from and to a branch: with the first page all that are open, and those that have ended, latest first, a
   * page at a time.
   */
  transfers: action({
    access: { allow: 'holders', roles: branchKeepers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({
      incoming: z.array(transferView),
      outgoing: z.array(transferView),
      ended: z.array(transferView),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
});
