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

/** Where a transfer of membership (组织关系转接) leads. */
export const transferKinds = ['within', 'outward', 'inward'] as const;
export type TransferKind = (typeof transferKinds)[number];

export const transferStatuses = ['open', 'accepted', 'refused', 'withdrawn', 'recorded'] as const;
export type TransferStatus = (typeof transferStatuses)[number];

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

/** Where a transfer leads, in words. */
export const transferKindWords: Record<TransferKind, string> = {
  within: '区内转接',
  outward: '转往区外',
  inward: '区外转入',
};

/** How it stands, in words. */
export const transferStatusWords: Record<TransferStatus, string> = {
  open: '等待接收',
  accepted: '已接收',
  refused: '未接收',
  withdrawn: '已撤回',
  recorded: '已登记',
};
