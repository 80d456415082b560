/** What those above the branches may look at names of members for; each look is audited. */
export const namePurposes = ['appointment', 'committee', 'inspection', 'training'] as const;
export type NamePurpose = (typeof namePurposes)[number];
