/** What a full phone number may be shown for; each look is audited. */
export const phonePurposes = ['contact', 'verifyIdentity', 'emergency'] as const;
export type PhonePurpose = (typeof phonePurposes)[number];
