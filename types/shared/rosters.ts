/** What a roster may be taken out as a file for; each is audited. */
export const exportPurposes = ['branchWork', 'inspection', 'handover'] as const;
export type ExportPurpose = (typeof exportPurposes)[number];
