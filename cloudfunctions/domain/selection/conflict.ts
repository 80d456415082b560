import type { ApplicationRecord, HonourRecord } from './model';
import { branchKeepers } from '../../../types/shared/roles';
import { personIdOf, rolesAt } from '../../kernel/identity';
import type { AccountRecord } from '../../kernel/model';
import { idsOf } from '../../kernel/paths';

/** Who has a part in an application, and so gives no opinion on it and decides nothing of it. Pure. */

/** True for whom an application is for, or names: they decide nothing of it. */
export const isAbout = (account: AccountRecord, { people }: Pick<ApplicationRecord, 'people'>): boolean =>
  people.some(({ id }) => id === personIdOf(account));

/** The same of an honour: who holds it, or was named in what it was given for. */
export const isOfHonour = (
  account: AccountRecord,
  { memberId, namedIds = [] }: Pick<HonourRecord, 'memberId' | 'namedIds'>,
): boolean => [memberId, ...namedIds].includes(personIdOf(account));

/**
 * True for who is named in it, belongs to where it comes from, or runs that or what stands between it and the offices: their
 * opinion is not asked.
 */
export const isInvolved = (
  account: AccountRecord,
  application: Pick<ApplicationRecord, 'people' | 'organizationId'>,
  pathNow: string,
  now: number,
): boolean => {
  const line = idsOf(pathNow);
  const from = [application.organizationId, line.at(-1) ?? ''];
  const belongs = [account.organizationId, ...idsOf(account.orgPath), ...(account.formerIds ?? [])];
  return (
    isAbout(account, application) ||
    (account.memberId !== undefined && from.some((id) => belongs.includes(id))) ||
    rolesAt(account, now).some(
      ({ role, organizationId }) =>
        (branchKeepers as readonly string[]).includes(role) && [...from, ...line].includes(organizationId),
    )
  );
};
