import * as z from 'zod';
import { asked, technical } from '../asks';
import { privacyVersion } from '../shared/privacy';
import { action, contract } from '../contract';
import { contentErrors } from '../domain/content';
import { pageInput, pageOutput } from '../domain/page';
import { id, line, recordId } from '../fields';
import { branchKeepers } from '../shared/roles';
import { organizationTarget } from '../domain/targets';
import { person } from '../domain/person';

/** A code of WeChat's phone-number button: single use, five minutes. */
const phoneCode = asked('ownAct', z.string().regex(/^[\w+/=-]{6,256}$/));

const bindingRequestTarget = {
  name: 'bindingRequest',
  by: 'requestId',
} as const;

const memberTarget = { name: 'member', by: 'memberId' } as const;

const phoneErrors = ['ACCOUNT.PHONE_CODE_INVALID', 'ACCOUNT.PRIVACY_NOT_AGREED'] as const;

/** How a WeChat user and a person on the roster become one, and part again. One WeChat a member, one member a WeChat. */
export const accountContract = contract('account', {
  /** Agrees to the privacy notice of a version; nothing about a person is kept before. */
  agreePrivacy: action({
    access: { allow: 'anyone' },
    input: z.strictObject({ version: asked('consent', z.int().min(1).max(privacyVersion)) }),
    output: z.object({ agreedAt: z.int() }),
    errors: [],
    repeat: 'safe',
    often: 'once',
  }),
  /** Binds by the phone number that WeChat vouches for. */
  bindByPhone: action({
    access: { allow: 'anyone' },
    input: z.strictObject({ code: phoneCode }),
    output: z.object({ person }),
    errors: [
      ...phoneErrors,
      /** Nobody, or several, on the roster with this number: ask by name and branch. */
      'ACCOUNT.NO_SINGLE_MATCH',
      'ACCOUNT.MEMBER_BOUND_ELSEWHERE',
      'ACCOUNT.ALREADY_BOUND',
    ],
    repeat: 'safe',
    often: 'once',
  }),
  /** Branches whose name holds a few characters, for the one who asks to be bound; no names of people. */
  searchBranches: action({
    access: { allow: 'anyone' },
    input: z.strictObject({ text: technical(line(20)) }),
    output: z.object({ branches: z.array(z.object({ id, name: z.string(), townName: z.string() })) }),
    errors: ['ACCOUNT.PRIVACY_NOT_AGREED'],
    repeat: 'safe',
  }),
  /** One branch by its id, for who came by its mini-program code; no names of people. */
  branch: action({
    access: { allow: 'anyone' },
    input: z.strictObject({ organizationId: recordId }),
    output: z.object({ branch: z.object({ id, name: z.string(), townName: z.string() }) }),
    errors: ['ORGANIZATION.NOT_FOUND', 'ACCOUNT.PRIVACY_NOT_AGREED'],
    repeat: 'safe',
  }),
  /** Asks a branch's secretary to be bound; one open request a WeChat, a newer one replaces it. */
  requestBinding: action({
    access: { allow: 'anyone' },
    input: z.strictObject({ organizationId: asked('ownAct', id), name: asked('ownAct', line(20)) }),
    output: z.object({ requestId: id, status: z.enum(['open']) }),
    errors: [
      'ORGANIZATION.NOT_FOUND',
      'ACCOUNT.ALREADY_BOUND',
      'ACCOUNT.PRIVACY_NOT_AGREED',
      ...contentErrors,
    ],
    repeat: 'once',
    often: 'once',
  }),
  /** Where the caller's own request stands. */
  myRequest: action({
    access: { allow: 'anyone' },
    input: z.strictObject({}),
    output: z.object({
      request: z
        .object({
          organizationName: z.string(),
          name: z.string(),
          status: z.enum(['open', 'accepted', 'refused']),
          askedAt: z.int(),
        })
        .optional(),
      /** What this WeChat was told last, of its own binding. */
      told: z.object({ title: z.string(), body: z.string(), at: z.int() }).optional(),
      privacyAgreedVersion: z.int(),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /**
   * Open requests of a branch, the longest waiting first, a page at a time; each with the members of that name who are
   * not bound yet.
   */
  requests: action({
    access: { allow: 'holders', roles: branchKeepers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({
      requests: z.array(
        z.object({
          id,
          name: z.string(),
          askedAt: z.int(),
          candidates: z.array(z.object({ memberId: id, name: z.string(), phoneTail: z.string().optional() })),
        }),
      ),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** Confirms who asked, as one member of the branch, or refuses. A repeat answers the same. */
  decide: action({
    access: { allow: 'holders', roles: branchKeepers, over: bindingRequestTarget },
    input: z.strictObject({ requestId: id, memberId: id.optional() }),
    output: z.object({ status: z.enum(['accepted', 'refused']) }),
    errors: [
      'ACCOUNT.REQUEST_DECIDED',
      'ACCOUNT.MEMBER_BOUND_ELSEWHERE',
      'ACCOUNT.ALREADY_BOUND',
      'ACCOUNT.NAMES_DIFFER',
      'MEMBER.NOT_FOUND',
      'MEMBER.HOLDS_HIGHER_ROLE',
    ],
    repeat: 'safe',
  }),
  /** Takes on a new phone number that WeChat vouches for. */
  changePhone: action({
    access: { allow: 'bound' },
    input: z.strictObject({ code: phoneCode }),
    output: z.object({ phoneTail: z.string() }),
    errors: [...phoneErrors, 'ACCOUNT.NOT_A_MEMBER'],
    repeat: 'once',
    often: 'whenWanted',
  }),
  /** Parts one's own WeChat from the roster (also: withdraws consent). */
  unbind: action({
    access: { allow: 'bound' },
    input: z.strictObject({}),
    output: z.object({ unbound: z.boolean() }),
    errors: ['ROLE.LAST_ADMIN'],
    repeat: 'once',
  }),
  /** Parts a member's WeChat from the roster, for a lost phone or account; roles wait for the new one. */
  unbindMember: action({
    access: { allow: 'holders', roles: branchKeepers, over: memberTarget },
    input: z.strictObject({ memberId: id }),
    output: z.object({ unbound: z.boolean() }),
    errors: ['MEMBER.HOLDS_HIGHER_ROLE', 'ROLE.LAST_ADMIN'],
    repeat: 'once',
  }),
});
