import { isOfficeOf } from '../domain/development/asked';
import { isHandOf, type Asking } from '../domain/development/hand';
import { findOrganization } from '../domain/organization/find';
import type { OrganizationRecord } from '../domain/organization/model';
import { keyOfPath } from '../kernel/audience';
import { refuse } from '../kernel/errors';
import type { PathNow } from '../kernel/paths';

/** Whose matter it is: narrower than a role over something, since names are shown to nobody further up. */

/**
 * The branch whose people somebody may see by name: they run its work, or are the officer for organisation (组织委员) of its
 * committee. Whoever holds a role over something above it is refused.
 */
export async function requireHand(
  call: Asking,
  { keptAt }: { keptAt: () => Promise<PathNow> },
): Promise<OrganizationRecord> {
  const branch = await findOrganization(keyOfPath(await keptAt()));
  return branch && isHandOf(call, branch) ? branch : refuse('DEVELOPMENT.NOT_YOURS');
}

/** Refuses who holds nothing over the body itself that is asked: its officers see whom it is asked about, nobody above it. */
export function requireOfficeOf(call: Asking, body: Pick<OrganizationRecord, '_id'>): void {
  if (!isOfficeOf(call, body)) refuse('DEVELOPMENT.NOT_YOURS');
}
