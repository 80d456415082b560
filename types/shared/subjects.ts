/**
 * Of what kind the employers or people are among whom a branch works: an enterprise that is not publicly owned
 * (非公有制经济组织), a social organisation (社会组织), or people in new forms of employment (新就业群体).
 */
export const subjects = ['enterprise', 'socialOrganization', 'newEmployment'] as const;
export type Subject = (typeof subjects)[number];

/**
 * The five key fields (重点领域) in which members are to be developed: key enterprises of an industrial cluster, high-tech
 * enterprises, enterprises above the designated size, those with a hundred people or more, social organisations. Whoever
 * says so has a list of them; the program judges none.
 */
export const keyFields = [
  'cluster',
  'highTech',
  'designatedSize',
  'hundredPeople',
  'socialOrganization',
] as const;
export type KeyField = (typeof keyFields)[number];

/** The key fields as people read them. */
export const keyFieldWords: Record<KeyField, string> = {
  cluster: '产业集群重点企业',
  highTech: '高新技术企业',
  designatedSize: '规模以上企业',
  hundredPeople: '百人以上企业',
  socialOrganization: '社会组织',
};
