/**
 * Of what kind the employers or people are among whom a branch works: an enterprise that is not publicly owned
 * (非公有制经济组织), a social organisation (社会组织), or people in new forms of employment (新就业群体).
 */
export const subjects = ['enterprise', 'socialOrganization', 'newEmployment'] as const;
export type Subject = (typeof subjects)[number];
