import { change, collection, command, transaction, type Changes } from '../../kernel/database';
import { changeAccountOf } from './bindings';
import { Members, type MemberRecord } from './model';

/** Members that an import brings in: staged first, out of everybody's sight, then all at once. */

/** Puts members where nobody sees them yet; those that are there already stay. */
export const stageMembers = (members: MemberRecord[]): Promise<void> =>
  collection(Members).addMissing(members);

/** Makes staged members active, all of a page by one update. */
export const activate = (ids: string[], importId: string): Promise<number> =>
  collection(Members).updateWhere({ _id: command.in(ids), importId, state: 'staged' }, { state: 'active' });

/** Takes members away that an import has staged or added; nothing but this import knows of them. */
export const removeMembers = (ids: string[], importId: string): Promise<number> =>
  ids.length === 0 ? Promise.resolve(0) : collection(Members).removeWhere({ _id: command.in(ids), importId });

/** What a list of members says of one, beside the name; `null` empties a field. */
type ListedValues = {
  [Field in 'status' | 'joinedOn' | 'fullOn' | 'phone']?: MemberRecord[Field] | null;
};

/** Writes what a list says of a member; the account of who is bound is kept in step. */
export async function writeListed(memberId: string, { status, ...values }: ListedValues): Promise<void> {
  const changes: Changes<MemberRecord> = Object.fromEntries(
    Object.entries(values as Record<string, unknown>)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [field, value ?? change.remove()]),
  );
  if (!status) {
    await collection(Members).update(memberId, changes);
    return;
  }
  await transaction(async (within) => {
    await within.in(Members).update(memberId, { ...changes, status });
    await changeAccountOf(within, memberId, () => ({ status }));
  });
}
