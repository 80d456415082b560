import { districtRoles } from '../membership/district-officers';
import { isInEffect } from '../membership/granting';
import { holdersOver } from '../membership/holders';
import { rolesOf } from '../membership/roles';
import { settingsAt } from '../setting/settings';
import { refuse } from '../../kernel/errors';
import type { Caller } from '../../kernel/identity';
import type { AccountRecord } from '../../kernel/model';
import { idsOf, townIdOf } from '../../kernel/paths';
import type { ComplaintRecord } from './model';
import { mayAnswer } from './rules';

/** Who answers a complaint, by the roles that people hold now. */

/** The person whom the district named for complaints about itself, while they serve it. */
export async function namedHandler(now: number): Promise<string | undefined> {
  const { complaintHandler } = await settingsAt(now);
  if (!complaintHandler) return undefined;
  const roles = await rolesOf(complaintHandler);
  const serves = roles.some((grant) => districtRoles.includes(grant.role) && isInEffect(grant, now));
  return serves ? complaintHandler : undefined;
}

type Whose = Pick<ComplaintRecord, 'kind' | 'organizationId' | 'openid' | 'level'>;

/**
 * The accounts of those who answer a complaint at its level; `path` is where what it is about stands now. Whoever has a
 * part in it is left out.
 */
export async function handlersOf(complaint: Whose, path: string, now: number): Promise<AccountRecord[]> {
  const [districtId = ''] = idsOf(path);
  const found =
    complaint.level === 'town'
      ? await holdersOver(townIdOf(path) ?? '', ['townOfficer'], now)
      : await holdersOver(districtId, districtRoles, now);
  const named = await namedFor(complaint, now);
  return found.filter((account) => mayAnswer(account, complaint, { named, now }));
}

/** Where a complaint lies, and with whom: where nobody of the town could answer it, with the district. */
export async function placed<Of extends Whose>(
  complaint: Of,
  path: string,
  now: number,
): Promise<{ complaint: Of; handlers: AccountRecord[] }> {
  const handlers = await handlersOf(complaint, path, now);
  if (complaint.level !== 'town' || handlers.length > 0) return { complaint, handlers };
  const ofDistrict = { ...complaint, level: 'district' as const };
  return { complaint: ofDistrict, handlers: await handlersOf(ofDistrict, path, now) };
}

/** Whom the district named, where that decides who answers. */
const namedFor = async ({ level }: Whose, now: number): Promise<string | undefined> =>
  level === 'named' ? namedHandler(now) : undefined;

/** Refuses who has a part in a complaint themselves, and who is not the one named for it; as if it were not there. */
export async function requireHandler(
  { caller, now }: { caller: Caller; now: number },
  complaint: Whose,
): Promise<void> {
  const named = await namedFor(complaint, now);
  if (!mayAnswer(caller.account, complaint, { named, now })) refuse('ACCESS_DENIED');
}
