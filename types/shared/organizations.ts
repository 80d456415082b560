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

/** The posts as people read them, on screens and papers. */
export const postWords: Record<Post, string> = {
  secretary: '书记',
  deputySecretary: '副书记',
  organizationOfficer: '组织委员',
  publicityOfficer: '宣传委员',
  disciplineOfficer: '纪检委员',
  youthOfficer: '青年委员',
  committeeMember: '委员',
};

/** The kinds of organisations as people read them, on screens and in files. */
export const organizationKindWords: Record<OrganizationKind, string> = {
  district: '区',
  town: '街镇',
  committee: '党委',
  generalBranch: '党总支',
  branch: '党支部',
  group: '党小组',
};
