import * as z from 'zod';
import { action, contract, type Target } from './contract';
import { id } from './fields';
import { branchKeepers, memberStatuses, officers, organizationKinds, roles } from './vocabulary';

export const organizationTarget = {
  name: 'organization',
  by: 'organizationId',
  missing: 'ORGANIZATION.NOT_FOUND',
} as const satisfies Target;

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

/** A cell of an uploaded roster that stops the import. */
export const rosterProblem = z.object({
  /** As the spreadsheet shows it, e.g. `B7`. */
  cell: z.string(),
  code: z.enum(['NAME_MISSING', 'NAME_INVALID', 'STATUS_UNKNOWN', 'BRANCH_MISMATCH', 'DUPLICATE_IN_FILE']),
  value: z.string(),
});

export const organizationContract = contract('organization', {
  /** Who am I? */
  me: action({
    access: { allow: 'anyone' },
    input: z.strictObject({}),
    output: z.object({ person: person.optional() }),
    errors: [],
    reads: true,
  }),
  /** One organisation and those directly below it. */
  browse: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...officers], over: organizationTarget },
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      organization: z.object({ id, name: z.string(), kind: z.enum(organizationKinds), memberCount: z.int() }),
      children: z.array(
        z.object({ id, name: z.string(), kind: z.enum(organizationKinds), memberCount: z.int() }),
      ),
    }),
    errors: ['ORGANIZATION.NOT_FOUND'],
    reads: true,
  }),
  /** The members of a branch, as its keepers see them. */
  members: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...officers], over: organizationTarget },
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      members: z.array(z.object({ id, name: z.string(), status: z.enum(memberStatuses) })),
    }),
    errors: ['ORGANIZATION.NOT_FOUND', 'ORGANIZATION.NOT_A_BRANCH'],
    reads: true,
  }),
  /**
   * Brings an uploaded `.xlsx` roster into a branch: all rows or none, and a second time changes nothing.
   * With `commit: false` it only tells what would happen.
   */
  importRoster: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...officers], over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      fileId: z.string().regex(/^cloud:\/\/[\w./-]{1,300}$/),
      commit: z.boolean(),
    }),
    output: z.object({
      rows: z.int(),
      added: z.int(),
      changed: z.int(),
      unchanged: z.int(),
      /** Headers of columns that are not kept (ID-card numbers and the like), as written in the file. */
      dropped: z.array(z.string()),
      problems: z.array(rosterProblem),
      committed: z.boolean(),
    }),
    errors: [
      'ORGANIZATION.NOT_FOUND',
      'ORGANIZATION.NOT_A_BRANCH',
      'ORGANIZATION.FILE_UNREADABLE',
      'ORGANIZATION.NO_NAME_COLUMN',
      'ORGANIZATION.ROSTER_TOO_LARGE',
    ],
  }),
});
