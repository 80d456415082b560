import * as z from 'zod';
import { asked } from '../asks';
import { organizationWarning } from '../domain/organization-warning';
import { action, contract } from '../contract';
import { contentErrors } from '../domain/content';
import { actKey, day, givenDay, id, line } from '../fields';
import { branchKeepers, officers, onlookers } from '../shared/roles';
import { keyFields, subjects } from '../shared/subjects';
import { organizationKinds, posts } from '../shared/organizations';
import { memberStatuses } from '../shared/members';
import { namePurposes } from './words';
import { groupTarget, organizationTarget } from '../domain/targets';
import { person } from '../domain/person';

const memberNamed = z.object({ id, name: z.string(), status: z.enum(memberStatuses) });

const changers = ['townOfficer', 'districtOfficer', 'districtAdmin'] as const;

/** A branch's groups are its keepers' own matter, and of those above. */
const keepsGroup = { allow: 'holders', roles: [...branchKeepers, ...changers], over: groupTarget } as const;

export const organizationContract = contract('organization', {
  /** An organisation's own record: committee, term, and what the rules say about it. */
  profile: action({
    access: {
      allow: 'holders',
      roles: [...branchKeepers, ...onlookers, ...officers],
      over: organizationTarget,
    },
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      id,
      name: z.string(),
      kind: z.enum(organizationKinds),
      parentName: z.string().optional(),
      jointBranch: z.boolean(),
      /** 临时支部: what it is usually not asked for follows from rule `temporaryBranch`. */
      temporary: z.boolean(),
      /** Among whom a branch works, where that is noted. */
      subject: z.enum(subjects).optional(),
      /** In which key fields (重点领域) its people work, where that is noted. */
      keyFields: z.array(z.enum(keyFields)),
      /** The employers that a joint branch was formed of. */
      units: z.array(z.string()),
      closed: z.boolean(),
      termEndsOn: day.optional(),
      /** Years of a term, where a rule says how long one is: of a branch, by rule `branchTerm`. */
      termYears: z.int().optional(),
      /** `gone`: the holder is no longer on the roster, the post is to be filled. */
      posts: z.array(
        z.object({ post: z.enum(posts), memberId: id, name: z.string(), from: day, gone: z.boolean() }),
      ),
      fullMembers: z.int(),
      probationaryMembers: z.int(),
      warnings: z.array(organizationWarning),
      /** True for its keepers: names of members and transfers are theirs to see. */
      keeps: z.boolean(),
      /** True for those who may rename, move, merge and close it; of a group its branch's keepers too. */
      mayChange: z.boolean(),
      /** The groups (党小组) of a branch. */
      groups: z.array(z.object({ id, name: z.string(), members: z.int() })),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Creates an organisation that is no group below another. `actKey`: a resend is the same organisation. */
  create: action({
    access: { allow: 'holders', roles: changers, over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      actKey,
      kind: asked('branchFullMembers', z.enum(organizationKinds).exclude(['district', 'group'])),
      name: asked('branchFullMembers', line(40)),
      jointBranch: z.boolean().default(false),
      /** Of a branch: 临时支部. */
      temporary: z.boolean().default(false),
      /** Of a branch. */
      subject: z.enum(subjects).optional(),
    }),
    output: z.object({ organizationId: id }),
    errors: [
      'ORGANIZATION.KIND_NOT_BELOW',
      'ORGANIZATION.NAME_TAKEN',
      'ORGANIZATION.CLOSED',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Creates a group (党小组) of a branch. `actKey`: a resend is the same group. Rule `groupMeetings`. */
  createGroup: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...changers], over: organizationTarget },
    input: z.strictObject({ organizationId: id, actKey, name: asked('groupMeetings', line(40)) }),
    output: z.object({ groupId: id }),
    errors: ['ORGANIZATION.NOT_A_BRANCH', 'ORGANIZATION.NAME_TAKEN', 'ORGANIZATION.CLOSED', ...contentErrors],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Renames a group; what was held under the old name keeps it. */
  renameGroup: action({
    access: keepsGroup,
    input: z.strictObject({ groupId: id, name: asked('ownAct', line(40)) }),
    output: z.object({ name: z.string() }),
    errors: ['ORGANIZATION.NAME_TAKEN', 'ORGANIZATION.CLOSED', ...contentErrors],
    repeat: 'once',
    often: 'whenWanted',
  }),
  /** Closes a group that nobody is in any more; its leader's role ends, its meetings stay. */
  closeGroup: action({
    access: keepsGroup,
    input: z.strictObject({ groupId: id, reason: asked('ownAct', line(80)) }),
    output: z.object({ closedAt: z.int() }),
    errors: ['ORGANIZATION.NOT_EMPTY', ...contentErrors],
    repeat: 'once',
    often: 'whenWanted',
  }),
  /** Renames an organisation; records keep the name they were made under. */
  rename: action({
    access: { allow: 'holders', roles: changers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, name: asked('ownAct', line(40)) }),
    output: z.object({ name: z.string() }),
    errors: ['ORGANIZATION.NAME_TAKEN', 'ORGANIZATION.CLOSED', ...contentErrors],
    repeat: 'once',
    often: 'whenWanted',
  }),
  /**
   * Moves an organisation below the town level, with all below it and its people, below another one. It is decided at
   * once; what carries copies of its path follows. Of a large one the answer tells how many organisations are still to
   * be followed: the same call goes on, and what nobody calls for any more, a timer finishes. Records keep the path
   * they were made under.
   */
  move: action({
    access: { allow: 'holders', roles: changers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, toParentId: asked('ownAct', id) }),
    output: z.object({ path: z.string(), remaining: z.int() }),
    errors: [
      'ORGANIZATION.KIND_NOT_BELOW',
      'ORGANIZATION.BELOW_ITSELF',
      'ORGANIZATION.CLOSED',
      'ORGANIZATION.NAME_TAKEN',
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Merges a branch into another: its people move, it closes and says where it went. */
  merge: action({
    access: { allow: 'holders', roles: changers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, intoId: asked('ownAct', id) }),
    output: z.object({ moved: z.int() }),
    errors: [
      'ORGANIZATION.NOT_A_BRANCH',
      'ORGANIZATION.CLOSED',
      'ORGANIZATION.SAME',
      'MEMBER.HOLDS_HIGHER_ROLE',
    ],
    repeat: 'once',
    often: 'whenWanted',
  }),
  /** Closes an organisation that has nobody and nothing below it; its history stays. */
  close: action({
    access: { allow: 'holders', roles: changers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, reason: asked('ownAct', line(80)) }),
    output: z.object({ closedAt: z.int() }),
    errors: ['ORGANIZATION.NOT_EMPTY', ...contentErrors],
    repeat: 'once',
    often: 'whenWanted',
  }),
  /** Says whether a branch is a joint one (联合支部), and of which employers. Rule `jointBranchUnitsAtMost`. */
  setUnits: action({
    access: { allow: 'holders', roles: changers, over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      jointBranch: asked('jointBranchUnitsAtMost', z.boolean()),
      units: asked('jointBranchUnitsAtMost', z.array(line(60)).max(20)),
    }),
    output: z.object({ units: z.int() }),
    errors: ['ORGANIZATION.CLOSED', 'ORGANIZATION.NOT_A_BRANCH', ...contentErrors],
    repeat: 'once',
    often: 'whenWanted',
  }),
  /** Notes among whom a branch works (所属领域), or, left out, that nothing is said of it. */
  setSubject: action({
    access: { allow: 'holders', roles: changers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, subject: z.enum(subjects).optional() }),
    output: z.object({ done: z.boolean() }),
    errors: ['ORGANIZATION.CLOSED', 'ORGANIZATION.NOT_A_BRANCH'],
    repeat: 'safe',
  }),
  /** Notes in which key fields (重点领域) a branch's people work; none where nothing is said of it. */
  setKeyFields: action({
    access: { allow: 'holders', roles: changers, over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      keyFields: z.array(z.enum(keyFields)).max(keyFields.length).default([]),
    }),
    output: z.object({ keyFields: z.array(z.enum(keyFields)) }),
    errors: ['ORGANIZATION.CLOSED', 'ORGANIZATION.NOT_A_BRANCH'],
    repeat: 'safe',
  }),
  /** Says whether a branch is a temporary one (临时支部). Rule `temporaryBranch`. */
  setTemporary: action({
    access: { allow: 'holders', roles: changers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, temporary: z.boolean().default(false) }),
    output: z.object({ temporary: z.boolean() }),
    errors: ['ORGANIZATION.CLOSED', 'ORGANIZATION.NOT_A_BRANCH'],
    repeat: 'safe',
  }),
  /** Writes down the committee (支委会) and when its term ends. Rules `committeeAtLeast` and `branchTerm`. */
  setCommittee: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...changers], over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      /** `null`: no term is registered, or no longer. */
      termEndsOn: asked('branchTerm', givenDay.nullable()),
      posts: z
        .array(
          z.strictObject({
            post: asked('committeeAtLeast', z.enum(posts)),
            memberId: asked('committeeAtLeast', id),
            from: asked('branchTerm', givenDay),
          }),
        )
        .max(11)
        .refine((all) => all.filter(({ post }) => post === 'secretary').length <= 1, 'one secretary at most'),
    }),
    output: z.object({ posts: z.int() }),
    errors: ['ORGANIZATION.CLOSED', 'MEMBER.NOT_FOUND', 'MEMBER.DATE_IN_FUTURE', 'ROLE.NOT_A_FULL_MEMBER'],
    repeat: 'once',
    often: 'whenWanted',
  }),
  /** Who am I? */
  me: action({
    access: { allow: 'anyone' },
    input: z.strictObject({}),
    output: z.object({
      person: person.optional(),
      /** The district uses some register. */
      registers: z.boolean().optional(),
      /** … or selections. */
      selections: z.boolean().optional(),
      /** The district takes requests of enterprises. */
      requests: z.boolean().optional(),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** One organisation and those directly below it. */
  browse: action({
    access: {
      allow: 'holders',
      roles: [...branchKeepers, ...onlookers, ...officers],
      over: organizationTarget,
    },
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      organization: z.object({ id, name: z.string(), kind: z.enum(organizationKinds), memberCount: z.int() }),
      children: z.array(
        z.object({ id, name: z.string(), kind: z.enum(organizationKinds), memberCount: z.int() }),
      ),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** The members of a branch, as its keepers see them. Those above see figures; see `showMembers`. */
  members: action({
    access: { allow: 'holders', roles: branchKeepers, over: organizationTarget },
    input: z.strictObject({ organizationId: id }),
    output: z.object({ members: z.array(memberNamed) }),
    errors: ['ORGANIZATION.NOT_A_BRANCH'],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** The members of a branch by name to those above it, for a stated purpose; the look is audited. */
  showMembers: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, purpose: asked('leastData', z.enum(namePurposes)) }),
    output: z.object({ members: z.array(memberNamed) }),
    errors: ['ORGANIZATION.NOT_A_BRANCH'],
    repeat: 'once',
    often: 'whenWanted',
  }),
});
