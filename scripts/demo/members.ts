import { named } from '../../cloudfunctions/domain/membership/naming';
import { personName } from './names';
import type { Random } from './random';
import type { MemberRecord } from '../../cloudfunctions/domain/membership/model';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';

/** The members of one branch: from 3 to 20, one in twelve probationary. */
export function makeMembers(random: Random, branch: OrganizationRecord): MemberRecord[] {
  const taken = new Set<string>();
  return Array.from({ length: random.between(3, 17) }, (_, index) => ({
    _id: `${branch._id}-m${String(index + 1).padStart(2, '0')}`,
    ...named(personName(random, taken)),
    // Whoever stands first keeps the branch, and only full members are elected.
    status: index >= 3 && random.chance(8) ? 'probationary' : 'full',
    state: 'active',
    organizationId: branch._id,
    orgPath: branch.path,
  }));
}
