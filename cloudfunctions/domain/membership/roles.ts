import { collection, within } from '../../kernel/database';
import type { RoleGrant } from '../../kernel/model';
import { RoleGrants, type RoleGrantRecord } from './model';

/** Roles granted to people; the accounts of those who are bound carry copies. */

export const findGrant = (id: string): Promise<RoleGrantRecord | undefined> =>
  collection(RoleGrants).findById(id);

/** Roles over an organisation itself that have not been revoked. */
export const grantsOver = (organizationId: string): Promise<RoleGrantRecord[]> =>
  collection(RoleGrants).findAll({ organizationId, revokedAt: null });

/** The roles of some people, however many, that have not been revoked. */
export const rolesOfAll = (memberIds: readonly string[]): Promise<RoleGrantRecord[]> =>
  collection(RoleGrants).findAllOf('memberId', memberIds, { revokedAt: null });

/** The roles of some people, however many, those that ended too. */
export const grantsEver = (memberIds: readonly string[]): Promise<RoleGrantRecord[]> =>
  collection(RoleGrants).findAllOf('memberId', memberIds);

/** Roles over an organisation and all below it that have not been revoked. */
export const rolesWithin = (path: string): Promise<RoleGrantRecord[]> =>
  collection(RoleGrants).findAll({ orgPath: within(path), revokedAt: null });

/** The roles of a person that have not been revoked. */
export const rolesOf = (memberId: string): Promise<RoleGrantRecord[]> =>
  collection(RoleGrants).findAll({ memberId, revokedAt: null });

/**
 * True for a role that serves the WeChat user whom its person is bound to now. One that is awake for a WeChat which was
 * parted meanwhile sleeps: the night has not written that down yet.
 */
export const isAwake = (
  { awakeFor }: Pick<RoleGrantRecord, 'awakeFor'>,
  openid: string | null | undefined,
): boolean => awakeFor !== null && awakeFor === openid;

/** The part of a granted role that an account keeps. */
export function grantOf(grant: RoleGrantRecord): RoleGrant {
  const { role, organizationId, organizationName, organizationKind, orgPath, absorbedIds, until } = grant;
  return {
    role,
    organizationId,
    organizationName,
    organizationKind,
    orgPath,
    ...(absorbedIds && { absorbedIds }),
    ...(until !== undefined && { until }),
  };
}
