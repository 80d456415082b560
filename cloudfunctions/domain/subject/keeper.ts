import type { OrganizationRecord } from '../organization/model';

/** Who keeps the register: a town its own subjects, the district those that lie in no town yet; nothing below keeps any. */

export const keepsSubjects = ({ kind }: Pick<OrganizationRecord, 'kind'>): boolean =>
  kind === 'town' || kind === 'district';

/** The keeper whose subjects an office sees: a town its own, the district all of them. */
export const keeperSeenBy = ({ kind, _id }: Pick<OrganizationRecord, 'kind' | '_id'>): string | undefined =>
  kind === 'town' ? _id : undefined;
