import * as z from 'zod';
import { id } from '../fields';
import { organizationKinds } from '../shared/organizations';
import { roles } from '../shared/roles';
import { memberStatuses } from '../shared/members';

/** A role a person holds over an organisation. */
export const heldRole = z.object({
  role: z.enum(roles),
  organizationId: id,
  organizationName: z.string(),
  organizationKind: z.enum(organizationKinds),
});

/** Who the caller is, to the caller. */
export const person = z.object({
  name: z.string(),
  memberId: id.optional(),
  status: z.enum(memberStatuses).optional(),
  organizationId: id,
  organizationName: z.string(),
  townName: z.string().optional(),
  roles: z.array(heldRole),
  /** True in a demonstration district: the people are invented. */
  demo: z.boolean(),
});

/** A person of the branch as a form offers them. */
export const personOfBranch = z.object({ memberId: id, name: z.string() });
