import * as z from 'zod';
import { action, contract } from './contract';
import { id, instant, line } from './fields';
import { organizationTarget } from './organization';
import { branchKeepers, officers, roles } from './vocabulary';

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
        }),
      ),
      /** Which roles the caller may grant here. */
      mayGrant: z.array(z.enum(roles)),
    }),
    errors: ['ORGANIZATION.NOT_FOUND'],
    reads: true,
  }),
  /** Grants a role to a member who is bound, or renews it until another day. */
  grant: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...officers], over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      memberId: id,
      role: z.enum(roles).exclude(['member']),
      until: instant.optional(),
    }),
    output: z.object({ grantId: id }),
    errors: [
      'ORGANIZATION.NOT_FOUND',
      'ROLE.MAY_NOT_GRANT',
      'ROLE.NOT_FOR_THIS_ORGANIZATION',
      'ROLE.MEMBER_NOT_BOUND',
      'ROLE.NOT_A_FULL_MEMBER',
      'ROLE.ALREADY_OVER',
      'MEMBER.NOT_FOUND',
    ],
  }),
  /** Ends a role at once. */
  revoke: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...officers], over: organizationTarget },
    input: z.strictObject({ organizationId: id, grantId: id, reason: line(80) }),
    output: z.object({ revokedAt: z.int() }),
    errors: ['ORGANIZATION.NOT_FOUND', 'ROLE.NOT_FOUND', 'ROLE.MAY_NOT_GRANT'],
  }),
});
