import { randomUUID } from 'node:crypto';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { fingerprintOf } from '../kernel/phone';
import { placeRows, type Branch } from './branches';
import type { RosterCall, RosterOutcome } from './context';
import { limits } from './limits';
import { matchRows, type MatchedRow } from './match';
import { planRows, type PlannedRow } from './plan';
import { readRows, type RosterFile } from './read-rows';
import { pageOf, rowId } from './rows';
import { deleteFiles, downloadWithin, importOfFile, keepPreview, membersByPhone } from './store';
import { rosterRowKinds } from '../../types/roster/words';
import type { MemberRecord } from '../domain/membership/model';
import type { OrganizationRecord } from '../domain/organization/model';
import type { RosterImportRecord } from './model';
import { branchesWithin } from '../domain/organization/find';
import { peopleWithin } from '../domain/membership/find';

/** Reads an uploaded roster and keeps what bringing it in would do. */
export async function preview(call: RosterCall<'preview'>): RosterOutcome<'preview'> {
  const { input } = call;
  const bytes = await downloadWithin(input.fileId, limits.fileBytes);
  if (!bytes) return viewOf(await previewedBefore(call));
  try {
    if (bytes === 'tooLarge') refuse('ROSTER.FILE_TOO_LARGE', { bytesAtMost: limits.fileBytes });
    return await viewOf(await keep(bytes, call));
  } finally {
    // It may hold what must never be kept, so that it goes whatever came of it.
    await deleteFiles([input.fileId]);
  }
}

/** The answer to the first request may have been lost on the way, and the file is gone since. */
async function previewedBefore(call: RosterCall<'preview'>): Promise<RosterImportRecord> {
  const record = await importOfFile(call.input.fileId);
  if (record?.organizationId !== call.target._id || record.previewedBy !== call.openid) {
    refuse('ROSTER.FILE_UNREADABLE');
  }
  return record;
}

async function keep(bytes: Buffer, call: RosterCall<'preview'>): Promise<RosterImportRecord> {
  const { input, target: organization, now } = call;
  const own = organization.kind === 'branch' ? organization : undefined;
  const branches = own ? [own] : await branchesWithin(organization.path);
  if (branches.length === 0) refuse('ROSTER.NO_BRANCHES');
  // Loaded when a file is read, not whenever an instance starts.
  const { readSheet } = await import('./sheet');
  const file = readRows(await readSheet(bytes), dayOf(now)) ?? refuse('ROSTER.NO_NAME_COLUMN');
  if (file.rows.length === 0) refuse('ROSTER.EMPTY');
  if (!own && !file.has('branch')) refuse('ROSTER.NO_BRANCH_COLUMN');

  const importId = `roster-${randomUUID()}`;
  const rows = await plan(file, { organization, branches, ...(own && { own }) }, importId);
  const record: RosterImportRecord = {
    _id: importId,
    fileId: input.fileId,
    at: now,
    startedAt: now,
    doneAt: null,
    status: 'planned',
    organizationId: organization._id,
    organizationName: organization.name,
    orgPath: organization.path,
    counts: countsOf(rows),
    dropped: file.dropped,
    ignored: file.ignored,
    notes: file.notes,
    previewedBy: call.openid,
    cursor: '',
    walked: 0,
    leaseUntil: 0,
    actor: { openid: call.openid, name: call.caller.account.name },
    requestId: call.requestId,
  };
  await keepPreview(
    record,
    rows.map((row) => ({ ...row, _id: rowId(importId, row.row), importId, at: now })),
    call,
  );
  return record;
}

async function plan(
  file: RosterFile,
  { organization, branches, own }: { organization: OrganizationRecord; branches: Branch[]; own?: Branch },
  importId: string,
): Promise<PlannedRow[]> {
  const placed: MatchedRow[] = placeRows(file.rows, branches, own).map((row) => ({
    ...row,
    ...(row.phone && { fingerprint: fingerprintOf(row.phone) }),
  }));
  const known = await peopleWithin(organization.path);
  const elsewhere = await membersByPhone(unknownPhones(placed, known));
  return planRows(matchRows(placed, [...known, ...elsewhere]), known, importId);
}

function unknownPhones(rows: MatchedRow[], known: MemberRecord[]): string[] {
  const here = new Set(
    known.flatMap(({ phone, state }) => (phone && state === 'active' ? [phone.fingerprint] : [])),
  );
  return rows.flatMap(({ fingerprint }) => (fingerprint && !here.has(fingerprint) ? [fingerprint] : []));
}

function countsOf(rows: PlannedRow[]): RosterImportRecord['counts'] {
  const counts = { rows: rows.length, add: 0, change: 0, unchanged: 0, problem: 0 };
  for (const kind of rosterRowKinds) counts[kind] = rows.filter((row) => row.kind === kind).length;
  return counts;
}

async function viewOf(record: RosterImportRecord) {
  const { _id: importId, status, organizationName, counts, dropped, ignored, notes } = record;
  return {
    importId,
    status,
    organizationName,
    counts,
    dropped,
    ignored,
    notes,
    ...(await pageOf(importId, undefined, 0)),
  };
}
