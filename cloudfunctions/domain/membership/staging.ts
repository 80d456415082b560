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

/** Takes members away that an import has staged; nobody has seen them. */
export const clearStaged = (ids: string[], importId: string): Promise<number> =>
  ids.length === 0
    ? Promise.resolve(0)
    : collection(Members).removeWhere({ _id: command.in(ids), importId, state: 'staged' });

/**
 * Puts members of an import out of sight again, those whom nothing was hung on since: from here on nobody can be bound
 * to them, nor be given a role. What was begun before shows in `changedAt`, which every such change writes.
 */
export const hideUntouched = (ids: string[], importId: string): Promise<number> =>
  collection(Members).updateWhere(
    { _id: command.in(ids), importId, state: 'active', changedAt: null },
    { state: 'staged' },
  );

/** Takes hidden members away for good, unless something came to hang on them after all; those become visible again. */
export async function removeHidden(ids: string[], importId: string): Promise<void> {
  const hidden = { _id: command.in(ids), importId, state: 'staged' } as const;
  if (ids.length > 0) await collection(Members).removeWhere({ ...hidden, changedAt: null });
}

/** Lets hidden members be seen again. */
export const showAgain = (ids: string[], importId: string): Promise<number> =>
  ids.length === 0
    ? Promise.resolve(0)
    : collection(Members).updateWhere(
        { _id: command.in(ids), importId, state: 'staged' },
        { state: 'active' },
      );

/** What a list of members says of one, beside the name; `null` empties a field. */
type ListedValues = {
  [Field in 'status' | 'joinedOn' | 'fullOn' | 'phone']?: MemberRecord[Field] | null;
};

/** Writes what a list says of a member; the account of who is bound is kept in step. */
export async function writeListed(memberId: string, { status, ...values }: ListedValues): Promise<void> {
  const changes = changesOf(values);
  if (!status) {
    await collection(Members).update(memberId, changes);
    return;
  }
  await transaction(async (within) => {
    await within.in(Members).update(memberId, { ...changes, status });
    await changeAccountOf(within, memberId, () => ({ status }));
  });
}

/**
 * Gives a member back the values from before a list changed them, if they still are as the list said; answers whether.
 * `isAsListed` looks at the member within the transaction.
 */
export async function restoreListed(
  memberId: string,
  isAsListed: (member: MemberRecord) => boolean,
  { status, ...values }: ListedValues,
): Promise<boolean> {
  const changes = changesOf(values);
  return transaction(async (within) => {
    const member = await within.in(Members).findById(memberId);
    if (!member || !isAsListed(member)) return false;
    await within.in(Members).update(memberId, { ...changes, ...(status && { status }) });
    if (status) await changeAccountOf(within, memberId, () => ({ status }));
    return true;
  });
}

/** The fields to write; `null` empties one. */
const changesOf = (values: Omit<ListedValues, 'status'>): Changes<MemberRecord> =>
  Object.fromEntries(
    Object.entries(values as Record<string, unknown>)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [field, value ?? change.remove()]),
  );
