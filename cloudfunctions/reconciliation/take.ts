import { addListed, beforeOf, changeListed, idsOfCodes, type ListedChange } from '../domain/subject/keep';
import { findOrganizations } from '../domain/organization/find';
import type { OrganizationRecord } from '../domain/organization/model';
import type { SubjectChanges, SubjectRecord } from '../domain/subject/model';
import { nameKey } from '../domain/subject/names';
import { named, placedIn } from '../domain/subject/record';
import { subjectsNow } from '../domain/subject/recorded';
import { tidyCode } from '../domain/subject/unified-code';
import type { Auditable } from '../kernel/audit';
import type { SubjectStatus } from '../../types/shared/subjects';
import type { ReconciliationRecord, ReconciliationRowRecord, RowDifference } from './model';
import { townIdsOf } from './rows-of';
import { moveRow, saveReconciliation } from './store';

/**
 * Takes rows over into the register. A row first says what it met and what stood there, then the subject changes, then the
 * row is taken: whoever is killed in between is followed by the next call, which sees what was done.
 */

type Row = ReconciliationRowRecord;

/** What can still be taken. */
const waiting = ['open', 'byHand', 'stale', 'taking'] as const;

/** Takes some rows over; answers how many now are. What was changed meanwhile becomes `stale`. */
export async function takeRows(record: ReconciliationRecord, rows: Row[], call: Auditable): Promise<number> {
  if (rows.length === 0) return 0;
  await saveReconciliation(record._id, { takenAt: call.now });
  const additions = rows.filter(({ adds }) => adds);
  const changes = rows.filter(({ adds }) => !adds);
  const taken = await Promise.all([addRows(record, additions, call), changeRows(record, changes, call)]);
  return taken.flat().filter(Boolean).length;
}

async function addRows(record: ReconciliationRecord, rows: Row[], call: Auditable): Promise<boolean[]> {
  if (rows.length === 0) return [];
  const codes = rows.map(({ code }) => tidyCode(code)).filter((code) => code !== '');
  const [keepers, ids] = await Promise.all([keepersFor(record, rows), idsOfCodes(codes)]);
  const records = rows.flatMap((row) => newSubject(record, row, { keepers, ids, now: call.now }) ?? []);
  await Promise.all(
    records.map(({ _id: subjectId, madeBy }) =>
      moveRow(madeBy, waiting, { state: 'taking', adds: true, subjectId }),
    ),
  );
  await addListed(records, { action: 'reconciliation.take', call });
  const now = await subjectsNow(records.map(({ _id }) => _id));
  return Promise.all(
    rows.map(async (row) => {
      const written = records.find(({ madeBy }) => madeBy === row._id);
      const isOurs = written !== undefined && now.get(written._id)?.madeBy === row._id;
      await moveRow(row._id, waiting, {
        state: isOurs ? 'taken' : 'stale',
      });
      return isOurs;
    }),
  );
}

/** Towns by their ids, and the office itself. */
async function keepersFor(
  record: ReconciliationRecord,
  rows: Row[],
): Promise<Map<string, OrganizationRecord>> {
  const ids = [record.organizationId, ...rows.flatMap(townIdsOf)];
  return new Map((await findOrganizations([...new Set(ids)])).map((one) => [one._id, one]));
}

function newSubject(
  record: ReconciliationRecord,
  row: Row,
  { keepers, ids, now }: { keepers: Map<string, OrganizationRecord>; ids: Map<string, string>; now: number },
): SubjectRecord | undefined {
  const keeper = keepers.get(row.townId ?? record.organizationId);
  if (!keeper || !row.addable) return undefined;
  const code = tidyCode(row.code);
  const { employees, status, carrier } = row.facts;
  return {
    _id: ids.get(code) ?? `s-${row._id.slice(2)}`,
    kind: record.kind,
    ...named(row.name === '' ? code : row.name),
    ...(code !== '' && { code }),
    organizationId: keeper._id,
    orgPath: keeper.path,
    organizationName: keeper.name,
    ...(employees !== undefined && { employees }),
    ...(carrier && placedIn({ kind: 'park', name: carrier })),
    listed: record.listing ? [record.listing] : [],
    status: record.means === 'register' && status ? (status as SubjectStatus) : 'operating',
    coverage: 'none',
    version: 0,
    createdAt: now,
    changedAt: now,
    madeBy: row._id,
  };
}

async function changeRows(record: ReconciliationRecord, rows: Row[], call: Auditable): Promise<boolean[]> {
  if (rows.length === 0) return [];
  const [subjects, keepers] = await Promise.all([
    subjectsNow(rows.flatMap(({ subjectId }) => subjectId ?? [])),
    keepersFor(record, rows),
  ]);
  const planned = rows.map((row) => {
    const subject = subjects.get(row.subjectId ?? '');
    const isDone = row.state === 'taking' && subject?.version === (row.met ?? NaN) + 1;
    const changes = subject && !isDone ? changesOf(record, row, subject, keepers) : undefined;
    return { row, isDone, change: subject && changes && { subject, changes } };
  });
  const going = planned.flatMap(({ row, change }) => (change ? [{ row, change }] : []));
  await Promise.all(
    going.map(({ row, change }) =>
      moveRow(row._id, waiting, {
        state: 'taking',
        met: change.subject.version,
        before: storable(beforeOf(change)),
      }),
    ),
  );
  const done = await changeListed(
    going.map(({ change }): ListedChange => change),
    { action: 'reconciliation.take', call },
  );
  const changed = new Set(going.filter((_, at) => done[at]).map(({ row }) => row._id));
  return Promise.all(
    planned.map(async ({ row, isDone }) => {
      const isTaken = isDone || changed.has(row._id);
      await moveRow(row._id, waiting, { state: isTaken ? 'taken' : 'stale' });
      return isTaken;
    }),
  );
}

/** What is not there is kept as `null`: a field without a value is not stored. */
const storable = (before: SubjectChanges): SubjectChanges =>
  Object.fromEntries(Object.entries(before).map(([field, value]) => [field, value ?? null]));

/** What a row changes of its subject as it is now; nothing where that says otherwise than when it was compared. */
function changesOf(
  record: ReconciliationRecord,
  row: Row,
  subject: SubjectRecord,
  keepers: Map<string, OrganizationRecord>,
): SubjectChanges | undefined {
  if (row.kind === 'onlyHere') {
    if (record.means !== 'listing') return { status: 'closed' };
    return { listed: subject.listed.filter((one) => one !== record.listing) };
  }
  const changes: SubjectChanges = {};
  for (const difference of row.differences) {
    const change = changeOf(difference, subject, keepers);
    if (!change) return undefined;
    Object.assign(changes, change);
  }
  return changes;
}

function changeOf(
  { field, there, here }: RowDifference,
  subject: SubjectRecord,
  keepers: Map<string, OrganizationRecord>,
): SubjectChanges | undefined {
  const is = (now: string | number | undefined) => now === here || now === there;
  switch (field) {
    case 'name':
      return nameKey(subject.name) === nameKey(String(here ?? '')) || subject.name === there
        ? named(String(there))
        : undefined;
    case 'code':
      return is(subject.code) ? { code: tidyCode(String(there)) } : undefined;
    case 'town': {
      const keeper = keepers.get(String(there));
      if (!keeper || !is(subject.organizationId)) return undefined;
      return { organizationId: keeper._id, orgPath: keeper.path, organizationName: keeper.name };
    }
    case 'employees':
      return is(subject.employees) ? { employees: Number(there) } : undefined;
    case 'carrier':
      return is(subject.carrier?.name)
        ? placedIn({ kind: subject.carrier?.kind ?? 'park', name: String(there) })
        : undefined;
    case 'status':
      return is(subject.status) ? { status: there as SubjectStatus } : undefined;
    case 'listed':
      return { listed: [...new Set([...subject.listed, String(there)])].sort() };
  }
}
