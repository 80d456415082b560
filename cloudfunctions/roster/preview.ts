import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { newId } from '../kernel/ids';
import { inForce } from './answers';
import { clashesOf } from './clashes';
import type { RosterCall, RosterOutcome } from './context';
import { limits } from './limits';
import { matchedWith, type Where } from './matched';
import { planRows, type PlannedRow } from './plan';
import { read } from './read';
import type { Reading } from './reading/reading';
import { pageOf, rowId } from './rows';
import { seenOf } from './seen';
import {
  deleteFiles,
  downloadWithin,
  findReading,
  importOfFile,
  keepPreview,
  rememberedAnswers,
} from './store';
import { rosterRowKinds } from '../../types/roster/words';
import type { RosterImportRecord, RosterReadingRecord } from './model';
import { branchesWithin } from '../domain/organization/find';

/** Reads an uploaded roster and keeps what bringing it in would do. */
export async function preview(call: RosterCall<'preview'>): RosterOutcome<'preview'> {
  const { input } = call;
  const bytes = await downloadWithin(input.fileId, limits.fileBytes);
  if (!bytes) return previewedBefore(call);
  try {
    if (bytes === 'tooLarge') refuse('ROSTER.FILE_TOO_LARGE', { bytesAtMost: limits.fileBytes });
    return await keep(bytes, call);
  } finally {
    // It may hold what must never be kept, so that it goes whatever came of it.
    await deleteFiles([input.fileId]);
  }
}

/** The answer to the first request may have been lost on the way, and the file is gone since. */
async function previewedBefore(call: RosterCall<'preview'>): RosterOutcome<'preview'> {
  const record = await importOfFile(call.input.fileId);
  const reading = record && (await findReading(record._id));
  if (!reading || record.organizationId !== call.target._id || record.previewedBy !== call.openid) {
    refuse('ROSTER.FILE_UNREADABLE');
  }
  return viewOf(record, reading);
}

async function keep(bytes: Buffer, call: RosterCall<'preview'>): RosterOutcome<'preview'> {
  const { input, target: organization, now } = call;
  const own = organization.kind === 'branch' ? organization : undefined;
  const branches = own ? [own] : await branchesWithin(organization.path);
  if (branches.length === 0) refuse('ROSTER.NO_BRANCHES');
  const remembered = await rememberedAnswers(organization._id);
  const answers = inForce(remembered, input.answers);
  const { fileName, sheets } = input;
  const file = await read(bytes, { fileName, today: dayOf(now), answers, ...(sheets && { sheets }) });
  if (file.rows.length === 0) refuse('ROSTER.EMPTY');

  const importId = `roster-${newId()}`;
  const { rows, clashes } = await plan(
    file,
    { path: organization.path, branches, answers, ...(own && { own }) },
    importId,
  );
  const newNames = [...new Set(rows.flatMap(({ kind, name }) => (kind === 'add' ? name : [])))];
  const reading = {
    _id: importId,
    at: now,
    clashes,
    newNames,
    ...seenOf(file, rows, { answers, remembered }),
  };
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
    questions: reading.questions.length,
    previewedBy: call.openid,
    cursor: '',
    walked: 0,
    leaseUntil: 0,
    actor: { openid: call.openid, name: call.caller.account.name },
    requestId: call.requestId,
  };
  const kept = rows.map((row) => ({ ...row, _id: rowId(importId, row.position), importId, at: now }));
  await keepPreview(record, { rows: kept, reading }, call);
  return viewOf(record, reading);
}

async function plan(
  file: Reading,
  where: Where,
  importId: string,
): Promise<{ rows: PlannedRow[]; clashes: RosterReadingRecord['clashes'] }> {
  const { matched, members } = await matchedWith(file, where);
  const rows = planRows(matched, members, importId);
  return { rows, clashes: await clashesOf(rows, where.path) };
}

function countsOf(rows: PlannedRow[]): RosterImportRecord['counts'] {
  const marked = rows.filter((row) => row.marked).length;
  const counts = { rows: rows.length, marked, add: 0, change: 0, unchanged: 0, gone: 0, problem: 0 };
  for (const kind of rosterRowKinds) counts[kind] = rows.filter((row) => row.kind === kind).length;
  return counts;
}

async function viewOf(record: RosterImportRecord, reading: RosterReadingRecord) {
  const { _id: importId, status, organizationName, counts } = record;
  const { sheets, columns, unread, forbidden, questions, remembered, passed } = reading;
  return {
    importId,
    status,
    organizationName,
    counts,
    sheets,
    columns,
    unread,
    forbidden,
    questions,
    remembered,
    passed,
    ...(await pageOf(importId, undefined, 0)),
  };
}
