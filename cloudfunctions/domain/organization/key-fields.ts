import type { KeyField } from '../../../types/shared/subjects';
import { under } from '../../kernel/database';
import type { CountedBranch } from './counting';
import { Organizations, type OrganizationRecord } from './model';

/** In which key fields (重点领域) a branch's people work: the one place where that is read. */
export const keyFieldsOf = ({ keyFields = [] }: Pick<OrganizationRecord, 'keyFields'>): KeyField[] =>
  keyFields;

/** What of a branch of a list is asked for beside it to know that. */
export const keyFieldsBeside = under(Organizations, ['keyFields']);

/** The same of a branch of a list. */
export const keyFieldsOfBranch = ({
  id,
  beside,
}: Pick<CountedBranch<{ own: typeof keyFieldsBeside }>, 'id' | 'beside'>): KeyField[] =>
  beside.own.filter(({ _id }) => _id === id).flatMap(keyFieldsOf);
