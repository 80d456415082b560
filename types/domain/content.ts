/** What an action answers that keeps text a person wrote, beside its own codes; the platform asks for such a check. */
export const contentErrors = ['CONTENT.REFUSED', 'CONTENT.UNAVAILABLE'] as const;
