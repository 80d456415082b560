import type { KeyField } from '../../../types/shared/subjects';
import { findOrganizations } from './find';
import type { OrganizationRecord } from './model';

/** In which key fields (重点领域) a branch's people work: the one place where that is read. */
export const keyFieldsOf = ({ keyFields = [] }: Pick<OrganizationRecord, 'keyFields'>): KeyField[] =>
  keyFields;

/** The same of several, by their ids. */
export async function keyFieldsOfAll(ids: readonly string[]): Promise<Map<string, KeyField[]>> {
  return new Map((await findOrganizations([...ids])).map((one) => [one._id, keyFieldsOf(one)]));
}
