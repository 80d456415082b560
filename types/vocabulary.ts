/** The field's words: one identifier for each Chinese term. Labels for the screen live in the mini-program. */

export const organizationKinds = [
  'district',
  'town',
  'committee',
  'generalBranch',
  'branch',
  'group',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** Only `full` members (正式党员) may vote; both take part. 党章第七条. */
export const memberStatuses = ['full', 'probationary'] as const;
export type MemberStatus = (typeof memberStatuses)[number];

/**
 * Whether a member is on the roster: `staged` rows of an import wait to be brought in together, `left` ones are
 * kept for history and locked out.
 */
export const memberStates = ['active', 'staged', 'left'] as const;
export type MemberState = (typeof memberStates)[number];

/** The posts of a branch committee (支委会). */
export const posts = [
  'secretary',
  'deputySecretary',
  'organizationOfficer',
  'publicityOfficer',
  'disciplineOfficer',
  'youthOfficer',
  'committeeMember',
] as const;
export type Post = (typeof posts)[number];

/** Where a transfer of membership (组织关系转接) leads. */
export const transferKinds = ['within', 'outward', 'inward'] as const;
export type TransferKind = (typeof transferKinds)[number];

export const transferStatuses = ['open', 'accepted', 'refused', 'withdrawn', 'recorded'] as const;
export type TransferStatus = (typeof transferStatuses)[number];

/** What a full phone number may be shown for; each look is audited. */
export const phonePurposes = ['contact', 'verifyIdentity', 'emergency'] as const;
export type PhonePurpose = (typeof phonePurposes)[number];

/** What a person may be, over an organisation. `member` follows from the roster; the others are granted. */
export const roles = [
  'member',
  'groupLeader',
  'committeeMember',
  'affairsWorker',
  'deputySecretary',
  'secretary',
  'instructor',
  'townOfficer',
  'districtOfficer',
  'districtAdmin',
] as const;
export type Role = (typeof roles)[number];

/** Those who run a branch's everyday work. */
export const branchKeepers = ['secretary', 'deputySecretary', 'affairsWorker'] as const satisfies Role[];

/** Those above the branches. */
export const officers = ['townOfficer', 'districtOfficer', 'districtAdmin'] as const satisfies Role[];

export const activityKinds = ['themeDay'] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const activityStatuses = ['published', 'closed'] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

/** Where an activity stands for check-in at a given moment. */
export const checkInPhases = ['notOpenYet', 'open', 'closed'] as const;
export type CheckInPhase = (typeof checkInPhases)[number];

/** How a check-in was made: the scanned code or its six typed digits. */
export const checkInMethods = ['scan', 'digits'] as const;
export type CheckInMethod = (typeof checkInMethods)[number];

export const guidanceStatuses = ['draft', 'published'] as const;
export type GuidanceStatus = (typeof guidanceStatuses)[number];

/** WeChat subscribe-message templates the product uses; their real ids are deployment settings. */
export const messageTemplates = ['guidancePublished'] as const;
export type MessageTemplate = (typeof messageTemplates)[number];

export const noticeKinds = ['guidance'] as const;
export type NoticeKind = (typeof noticeKinds)[number];
