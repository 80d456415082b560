import { audit, type Auditable } from '../../kernel/audit';
import { transaction, type Changes } from '../../kernel/database';
import { Subjects, type SubjectRecord } from './model';

/** Every change of the register by a person, each with its audit record. */

/** The id of a subject with a code: two who write it down at once make one. */
export const idOfCode = (code: string): string => `s-${code}`;

/** Writes one down; answers the one that is there: this, or the first under its code. */
export async function addSubject(record: SubjectRecord, call: Auditable): Promise<SubjectRecord> {
  return transaction(async (within) => {
    const found = await within.in(Subjects).findById(record._id);
    if (found) return found;
    await within.in(Subjects).add(record);
    await audit(within, call, {
      action: 'subject.add',
      target: record._id,
      orgPath: record.orgPath,
      after: shownOf(record),
    });
    return record;
  });
}

/** What a change says of the fields that it names; one that is `undefined` is taken away. */
export type SubjectChanges = Changes<SubjectRecord> & Partial<SubjectRecord>;

/**
 * Changes one over the version that was read; answers the version now, or nothing when another was quicker. A change that
 * is so already counts as done.
 */
export async function changeSubject(
  id: string,
  { version, action, changes }: { version: number; action: string; changes: SubjectChanges },
  call: Auditable,
): Promise<number | undefined> {
  return transaction(async (within) => {
    const found = await within.in(Subjects).findById(id);
    if (!found) return undefined;
    const before = pick(found, changes);
    if (isSame(before, changes)) return found.version;
    if (found.version !== version) return undefined;
    await within.in(Subjects).update(id, { ...changes, version: version + 1, changedAt: call.now });
    await audit(within, call, {
      action,
      target: id,
      orgPath: found.orgPath,
      before: shownOf(before),
      after: shownOf(changes),
    });
    return version + 1;
  });
}

const pick = (record: SubjectRecord, like: object): Partial<SubjectRecord> =>
  Object.fromEntries(Object.keys(like).map((field) => [field, record[field as keyof SubjectRecord]]));

const isSame = (before: object, after: object): boolean => JSON.stringify(before) === JSON.stringify(after);

/** What is only worked out from others, and what the audit must not hold. */
const unshown = ['_id', 'key', 'core', 'initials', 'carrierKey', 'orgPath', 'coveringPath', 'madeBy'];

/** Values as an audit record holds them: flat, and of a contact what for and no number. */
export function shownOf(record: Partial<SubjectRecord>): Record<string, unknown> {
  const { contact, carrier, members, contactAt: _at, ...others } = record;
  const plain = Object.entries<unknown>(others).filter(
    ([field, value]) => !unshown.includes(field) && value !== undefined && value !== null,
  );
  return {
    ...Object.fromEntries(plain),
    ...(carrier && { carrier: carrier.name }),
    ...(members && { fullMembers: members.full }),
    ...(contact && { purpose: contact.purpose, phoneTail: contact.tail ?? null }),
  };
}
