import * as z from 'zod';
import { asked } from '../asks';
import { action, contract } from '../contract';
import { contentErrors } from '../domain/content';
import { id, instant, line, recordId } from '../fields';
import { adminCode, branchKeepers, officers, roles } from '../shared/roles';
import { pageInput, pageOutput } from '../domain/page';
import { organizationTarget } from '../domain/targets';
import { findingKinds } from '../shared/members';

/** Roles other than `member` are granted, by someone, for an organisation, until a day. */
export const roleContract = contract('role', {
  /** Who holds what over an organisation itself. */
  list: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...officers], over: organizationTarget },
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      grants: z.array(
        z.object({
          id,
          role: z.enum(roles),
          name: z.string(),
          grantedByName: z.string(),
          grantedAt: z.int(),
          until: z.int().optional(),
          /** Held, but not in use: its person changed WeChat since, or it needs a second person's word. */
          asleep: z.boolean(),
          /** The caller may wake it now: its person is bound. */
          mayWake: z.boolean(),
        }),
      ),
      /** Which roles the caller may grant here. */
      mayGrant: z.array(z.enum(roles)),
    }),
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
  /**
   * Grants a role to a member, or to an officer who is on no roster, or renews it until another day. It serves the
   * WeChat that the person has now; who is bound later, or anew, waits until it is woken, unless by the number that its
   * granter vouched for. `districtAdmin` has no end and needs a second person's word.
   */
  grant: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...officers], over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      memberId: id.optional(),
      officer: z.strictObject({ name: line(20), phone: z.string().max(20) }).optional(),
      role: asked('ownAct', z.enum(roles).exclude(['member'])),
      until: instant.optional(),
    }),
    output: z.object({ grantId: id }),
    errors: [
      'ROLE.MAY_NOT_GRANT',
      'ROLE.NOT_FOR_THIS_ORGANIZATION',
      'ROLE.NOT_A_FULL_MEMBER',
      'ROLE.ALREADY_OVER',
      'ROLE.PHONE_INVALID',
      'ROLE.NO_END',
      'MEMBER.NOT_FOUND',
      ...contentErrors,
    ],
    repeat: 'once',
    often: 'whenWanted',
  }),
  /** Wakes a role for the WeChat that its person has now, after its own keeper has made sure who that is. */
  wake: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...officers], over: organizationTarget },
    input: z.strictObject({ organizationId: id, grantId: recordId }),
    output: z.object({ awake: z.boolean() }),
    errors: ['ROLE.NOT_FOUND', 'ROLE.MAY_NOT_GRANT', 'ROLE.SECOND_PERSON_NEEDED', 'ROLE.NOT_BOUND_YET'],
    repeat: 'safe',
  }),
  /** Wakes the role of an administrator whom nobody could confirm yet, by the one-time code of `npm run bootstrap`. */
  redeem: action({
    access: { allow: 'bound' },
    input: z.strictObject({ code: asked('ownAct', z.string().regex(adminCode)) }),
    output: z.object({ awake: z.literal(true) }),
    errors: ['ROLE.CODE_WRONG'],
    repeat: 'safe',
    often: 'once',
  }),
  /** Ends a role at once. */
  revoke: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...officers], over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      grantId: recordId,
      reason: line(80).or(z.literal('')).default(''),
    }),
    output: z.object({ revokedAt: z.int() }),
    errors: ['ROLE.NOT_FOUND', 'ROLE.MAY_NOT_GRANT', 'ROLE.LAST_ADMIN', ...contentErrors],
    repeat: 'once',
  }),
  /** What the nightly comparison of people found and somebody must decide, latest first, a page at a time. */
  findings: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({
      findings: z.array(
        z.object({ id: z.string(), kind: z.enum(findingKinds), name: z.string(), at: z.int() }),
      ),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
});
