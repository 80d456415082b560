import { matchKey } from '../../kernel/names';
import { candidate } from './declare';
import type { ApplicationRecord } from './model';

/** Whom or what an application is for. Pure. */

type Candidacy = Pick<ApplicationRecord, 'people' | 'subjects' | 'organizationId' | 'values'>;

/** The member whom an application is for. */
export const candidateIdOf = ({ people }: Pick<ApplicationRecord, 'people'>): string | undefined =>
  people.find(({ field }) => field === candidate)?.id;

/**
 * A key by which two applications for the same are known: a member and a subject by who they are, wherever they come from; a branch by
 * itself, and what only has a name by that, within the branch that wrote it.
 */
export const candidateKeyOf = ({ people, subjects, organizationId, values }: Candidacy): string =>
  candidateIdOf({ people }) ??
  subjects.find(({ field }) => field === candidate)?.id ??
  `${organizationId}:${matchKey(String(values[candidate] ?? ''))}`;
