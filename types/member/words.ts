/** Where a transfer of membership (组织关系转接) leads. */
export const transferKinds = ['within', 'outward', 'inward'] as const;
export type TransferKind = (typeof transferKinds)[number];

export const transferStatuses = ['open', 'accepted', 'refused', 'withdrawn', 'recorded'] as const;
export type TransferStatus = (typeof transferStatuses)[number];

/** What a full phone number may be shown for; each look is audited. */
export const phonePurposes = ['contact', 'verifyIdentity', 'emergency'] as const;
export type PhonePurpose = (typeof phonePurposes)[number];
