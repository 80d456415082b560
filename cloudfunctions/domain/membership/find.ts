import { collection, within } from '../../kernel/database';
import {
  Bindings,
  Members,
  Transfers,
  type BindingRecord,
  type MemberRecord,
  type TransferRecord,
} from './model';

export const findMember = (id: string): Promise<MemberRecord | undefined> => collection(Members).findById(id);

/** Members by their ids, whatever became of them. */
export const findMembers = (ids: readonly string[]): Promise<MemberRecord[]> =>
  ids.length > 0 ? collection(Members).findByIds(ids) : Promise.resolve([]);

const byName = new Intl.Collator('zh');

/** People as one looks them up on paper: by how their names sound; of the same name always in the same order. */
const inOrder = (people: MemberRecord[]): MemberRecord[] =>
  people.sort((one, other) => byName.compare(one.name, other.name) || (one._id < other._id ? -1 : 1));

/** Everybody on the rosters at and below a path, by name. */
export const membersWithin = async (path: string): Promise<MemberRecord[]> =>
  inOrder(await collection(Members).findAll({ orgPath: within(path), state: 'active' }));

/** How many full members stand on the rosters at and below a path. */
export const countFull = (path: string): Promise<number> =>
  collection(Members).count({ orgPath: within(path), state: 'active', status: 'full' });

/** The members of a group (党小组), by name. */
export const membersOfGroup = async (groupId: string): Promise<MemberRecord[]> =>
  inOrder(await collection(Members).findAll({ groupId, state: 'active' }));

/** Everybody at and below a path, whether on the roster or off it: history moves with people, not with records. */
export const peopleWithin = (path: string): Promise<MemberRecord[]> =>
  collection(Members).findAll({ orgPath: within(path) });

/** Those of some people who are bound to WeChat, or were. */
export const bindingsOf = (memberIds: readonly string[]): Promise<BindingRecord[]> =>
  memberIds.length > 0 ? collection(Bindings).findByIds(memberIds) : Promise.resolve([]);

/** Transfers of a member that are still to be decided; there is one at most, unless two were begun at once. */
export const openTransfersOf = (memberId: string): Promise<TransferRecord[]> =>
  collection(Transfers).find({ memberId, status: 'open' }, { limit: 10 });

/** The transfers from or to a branch that are still to be decided. */
export const openTransfers = (side: 'fromId' | 'toId', branchId: string): Promise<TransferRecord[]> =>
  collection(Transfers).findAll({ [side]: branchId, status: 'open' });

/** The officer with a phone number, if there is one already. */
export async function officerByPhone(fingerprint: string): Promise<MemberRecord | undefined> {
  const [officer] = await collection(Members).find(
    { 'phone.fingerprint': fingerprint, state: 'officer' },
    { limit: 1 },
  );
  return officer;
}
