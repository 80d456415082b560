import { collection, command } from '../kernel/database';
import { Members, type MemberRecord } from '../domain/membership/model';

/** Everybody on the rosters of some branches. */
export const membersOf = (branchIds: readonly string[]): Promise<MemberRecord[]> =>
  collection(Members).findAll({ organizationId: command.in(branchIds), state: 'active' });
