import { audit, auditAll, type Auditable } from '../../kernel/audit';
import { collection, transaction, type Transaction } from '../../kernel/database';
import { following } from './following';
import { subjectsNow } from './recorded';
import { Subjects, type SubjectChanges, type SubjectRecord } from './model';

/** Every change of the register by a person, each with its audit record. */

/**
 * Under which ids subjects are written down, by their codes: two who write one down at once make one. A code's own id may stand for
 * one that was given another code since; what the code belongs to is then written beside it.
 */
export async function idsOfCodes(codes: readonly string[]): Promise<Map<string, string>> {
  const ids = new Map(codes.map((code) => [code, idOfCode(code, 1)]));
  let open = [...ids.keys()];
  for (let next = 2; open.length > 0; next += 1) {
    const held = await subjectsNow(open.flatMap((code) => ids.get(code) ?? []));
    open = open.filter((code) => {
      const holder = held.get(ids.get(code) ?? '');
      return holder !== undefined && holder.code !== code;
    });
    for (const code of open) ids.set(code, idOfCode(code, next));
  }
  return ids;
}

const idOfCode = (code: string, place: number): string => (place === 1 ? `s-${code}` : `s-${code}-${place}`);

/** What an act wrote down under a code, whatever code it was given since; under an id of its own where it had none. */
export async function writtenBy(madeBy: string, code: string): Promise<SubjectRecord | undefined> {
  if (code === '') return collection(Subjects).findById(`s-${madeBy}`);
  for (let place = 1; ; place += 1) {
    const found = await collection(Subjects).findById(idOfCode(code, place));
    if (!found || found.madeBy === madeBy) return found;
  }
}

/** Writes one down; answers the one that is there: this, or the first under its code. */
export async function addSubject(record: SubjectRecord, call: Auditable): Promise<SubjectRecord> {
  return transaction(async (within) => {
    const found = await within.in(Subjects).findById(record._id);
    if (found) return found;
    await within.in(Subjects).add({ ...record, toCount: 'yes' });
    await audit(within, call, {
      action: 'subject.add',
      target: record._id,
      orgPath: record.orgPath,
      after: shownOf(record),
    });
    return record;
  });
}

/**
 * Changes one over the version that was read; answers the version now, or nothing when another was quicker. A change that
 * is so already counts as done.
 */
export const changeSubject = (
  id: string,
  change: SubjectChange,
  call: Auditable,
): Promise<number | undefined> => transaction((within) => changeSubjectWithin(within, id, change, call));

/** A change over the version that was read; without one over whatever is there, for what nobody could contradict. */
export interface SubjectChange {
  version?: number;
  action: string;
  changes: SubjectChanges;
}

/** The same as a part of more. */
export async function changeSubjectWithin(
  within: Transaction,
  id: string,
  { version, action, changes: said }: SubjectChange,
  call: Auditable,
): Promise<number | undefined> {
  const found = await within.in(Subjects).findById(id);
  if (!found) return undefined;
  const changes = following(found, said);
  const before = pick(found, changes);
  if (isSame(before, changes)) return found.version;
  if (version !== undefined && found.version !== version) return undefined;
  const next = found.version + 1;
  await within.in(Subjects).update(id, { ...changes, version: next, changedAt: call.now, toCount: 'yes' });
  await audit(within, call, {
    action,
    target: id,
    orgPath: found.orgPath,
    before: shownOf(before),
    after: shownOf(changes),
  });
  return next;
}

const pick = (record: SubjectRecord, like: object): Partial<SubjectRecord> =>
  Object.fromEntries(Object.keys(like).map((field) => [field, record[field as keyof SubjectRecord]]));

const isSame = (before: object, after: object): boolean => JSON.stringify(before) === JSON.stringify(after);

/** What is only worked out from others, and what the audit must not hold. */
const unshown = [
  '_id',
  'toCount',
  'countedIn',
  'key',
  'core',
  'initials',
  'carrierKey',
  'orgPath',
  'coveringPath',
  'madeBy',
  'toTell',
];

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

/** What lists bring: each act stands in the audit before it is done, and a second time does no more than the first. */

/** Writes some down that are not there; what is there under an id stays. */
export async function addListed(
  records: SubjectRecord[],
  { action, call }: { action: string; call: Auditable },
): Promise<void> {
  await auditAll(
    call,
    records.map((record) => ({
      action,
      target: record._id,
      orgPath: record.orgPath,
      after: shownOf(record),
    })),
  );
  await collection(Subjects).addMissing(records.map((record) => ({ ...record, toCount: 'yes' })));
}

/** A change of one that still is as it was met. */
export interface ListedChange {
  subject: SubjectRecord;
  changes: SubjectChanges;
}

/** Changes some that still are of the version that was read; tells of each whether it was. */
export async function changeListed(
  listed: ListedChange[],
  { action, call }: { action: string; call: Auditable },
): Promise<boolean[]> {
  const all = listed.map(({ subject, changes }) => ({ subject, changes: following(subject, changes) }));
  await auditAll(
    call,
    all.map(({ subject, changes }) => ({
      action,
      target: subject._id,
      orgPath: subject.orgPath,
      before: shownOf(pick(subject, changes)),
      after: shownOf(changes),
    })),
  );
  return Promise.all(
    all.map(
      async ({ subject: { _id, version }, changes }) =>
        (await collection(Subjects).updateWhere(
          { _id, version },
          { ...changes, version: version + 1, changedAt: call.now, toCount: 'yes' },
        )) === 1,
    ),
  );
}

/** What stands in the fields that a change names; what is not there is named and `undefined`. */
export const beforeOf = ({ subject, changes }: ListedChange): SubjectChanges => pick(subject, changes);

/** Takes away what an import wrote down and nobody touched since; tells whether it was there so. */
export async function removeUntouched(
  { _id, orgPath, name, madeBy }: SubjectRecord,
  { action, call }: { action: string; call: Auditable },
): Promise<boolean> {
  await auditAll(call, [{ action, target: _id, orgPath, before: { name } }]);
  return (await collection(Subjects).removeWhere({ _id, version: 0, madeBy })) === 1;
}
