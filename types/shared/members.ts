/** Only `full` members (正式党员) may vote; both take part. Rule `rightToVote`. */
export const memberStatuses = ['full', 'probationary'] as const;
export type MemberStatus = (typeof memberStatuses)[number];

/**
 * Whether a person is on a roster: `active` members are; `officer` is a town's or the district's own staff, who are
 * expected at no branch; `staged` rows of an import wait to be brought in together; `left` ones are kept for history
 * and locked out.
 */
export const memberStates = ['active', 'officer', 'staged', 'left'] as const;
export type MemberState = (typeof memberStates)[number];

/** By which road a WeChat user was bound to a person. */
export const bindingRoads = ['phone', 'keeper'] as const;
export type BindingRoad = (typeof bindingRoads)[number];

/** What the nightly comparison of people finds and a person must decide. */
export const findingKinds = ['accountWithoutPerson', 'postOfStranger', 'sharedPhone'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** How somebody is a member, in words. */
export const memberStatusWords: Record<MemberStatus, string> = {
  full: '正式党员',
  probationary: '预备党员',
};
