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
