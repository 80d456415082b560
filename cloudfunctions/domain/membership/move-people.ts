import type { Transaction } from '../../kernel/database';
import { liesWithin } from '../../kernel/paths';
import type { OrganizationRecord } from '../organization/model';
import { changeAccountOf } from './bindings';
import { Members, type MemberRecord } from './model';

/** Where people come to belong. */
export interface Destination {
  organization: OrganizationRecord;
  /** The town that it lies in, where that is known. */
  townName: string | undefined;
}

/** Lets people, and the accounts of those who are bound, belong elsewhere; what they hold in `leaving` ends. */
export async function movePeople(
  within: Transaction,
  people: Pick<MemberRecord, '_id'>[],
  { organization, townName, leaving }: Destination & { leaving: string },
): Promise<void> {
  const { _id: organizationId, path: orgPath, name: organizationName } = organization;
  for (const { _id } of people) {
    await within.in(Members).update(_id, { organizationId, orgPath });
    await changeAccountOf(within, _id, ({ grants }) => ({
      organizationId,
      organizationName,
      orgPath,
      ...(townName !== undefined && { townName }),
      grants: grants.filter((grant) => !liesWithin(grant.orgPath, leaving)),
    }));
  }
}
