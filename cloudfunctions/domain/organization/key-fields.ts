import type { KeyField } from '../../../types/shared/subjects';
import type { OrganizationRecord } from './model';

/** In which key fields (重点领域) a branch's people work: the one place where that is read. */
export const keyFieldsOf = ({ keyFields = [] }: Pick<OrganizationRecord, 'keyFields'>): KeyField[] =>
  keyFields;
