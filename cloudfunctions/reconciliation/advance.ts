import { Comparing } from '../domain/subject/comparison';
import { RegisterIndex } from '../domain/subject/register-index';
import { registerOf, type RegisterLine } from '../domain/subject/recorded';
import { subjectsWithCodes } from '../domain/subject/find';
import { keeperSeenBy } from '../domain/subject/keeper';
import { findOrganization } from '../domain/organization/find';
import { doneOnce } from '../kernel/done-once';
import { refuse } from '../kernel/errors';
import { deleteFiles } from '../kernel/storage';
import { stint } from '../kernel/stint';
import type { ReconciliationCall, ReconciliationOutcome } from './context';
import type { Counts, ReconciliationRecord } from './model';
import { readUploaded, townsOf } from './read';
import type { ReadLine } from './reading/read-list';
import { knownFor, missingFrom, rowOf, rowOfMissing, saidBy, type NewRow } from './rows-of';
import { allRowsIn, findReconciliation, keepRows, moveOn } from './store';

/**
 * Compares a list with the register in pieces. What has been looked at is kept row by row, and then how far it has come: a
 * piece that is done twice leaves the same rows. List and register lie in memory for as long as an instance compares them,
 * of one list at a time; whichever instance goes on reads them anew.
 */

/** Lines dealt with at a time, and what one call does (ms). */
const page = 200;
const share = 8_000;

interface Held {
  id: string;
  /** When it was begun: read anew, it is another. */
  at: number;
  lines: ReadLine[];
  register: RegisterLine[];
  comparing: Comparing;
}

let held: Held | undefined;

/** Goes on with comparing. Once all is compared the list is gone, so that who comes a moment later hears that it is done. */
export const advance = ({ target }: ReconciliationCall<'advance'>): ReconciliationOutcome<'advance'> =>
  doneOnce(
    async () => {
      const now = await findReconciliation(target._id);
      return now && now.status !== 'matching' ? reachedBy(now) : undefined;
    },
    () => compareOn(target),
  );

async function compareOn(begun: ReconciliationRecord): ReconciliationOutcome<'advance'> {
  const goesOn = stint(share);
  const all = await hold(begun);
  let record = begun;
  while (record.status === 'matching' && goesOn()) record = await step(record, all);
  if (record.status !== 'matching') {
    held = undefined;
    await deleteFiles([record.fileId]);
  }
  return reachedBy(record);
}

const reachedBy = ({ status, place, missingPlace, counts }: ReconciliationRecord) => ({
  status,
  done: Math.min(place + missingPlace, counts.lines),
  total: counts.lines,
});

async function hold(record: ReconciliationRecord): Promise<Held> {
  if (held?.id === record._id && held.at === record.at) return held;
  held = undefined;
  const office = await findOrganization(record.organizationId);
  if (!office) refuse('RECONCILIATION.FILE_GONE');
  const read = await readUploaded(record, await townsOf(office));
  if (!read) refuse('RECONCILIATION.FILE_GONE');
  const register = (await registerOf(keeperSeenBy(office))).map((one) => knownFor(one, record.listing));
  const lines = read.lines.map((line) => saidBy(line, record));
  const byId = new Map(register.map((one) => [one.id, one]));
  held = {
    id: record._id,
    at: record.at,
    lines,
    register,
    comparing: new Comparing(lines, new RegisterIndex(register), byId),
  };
  return held;
}

async function step(record: ReconciliationRecord, all: Held): Promise<ReconciliationRecord> {
  const changes =
    record.place < record.counts.lines ? await compareSome(record, all) : await missSome(record, all);
  const isMine = await moveOn(record, changes);
  // Another call was quicker: it goes on from there.
  return isMine ? { ...record, ...changes } : ((await findReconciliation(record._id)) ?? record);
}

async function compareSome(record: ReconciliationRecord, { lines, comparing }: Held) {
  const to = Math.min(record.place + page, lines.length);
  const counts: Counts = { ...record.counts };
  const rows: NewRow[] = [];
  for (let at = record.place; at < to; at += 1) {
    const line = lines[at];
    if (!line) continue;
    const result = comparing.resultOf(at);
    const row = rowOf(record, at, line, result);
    if (row) rows.push(row);
    else counts[result.kind === 'repeated' ? 'repeated' : 'same'] += 1;
  }
  const kept = await withOthers(rows);
  for (const { kind } of kept) counts[kind] += 1;
  await keepRows(kept);
  return { place: to, counts };
}

/** Those whose code another town has: there is nothing to write down, and the district decides where they belong. */
async function withOthers(rows: NewRow[]): Promise<NewRow[]> {
  const codes = rows.flatMap(({ kind, code, addable }) =>
    kind === 'onlyThere' && addable && code ? [code] : [],
  );
  const others = new Map((await subjectsWithCodes(codes)).map((one) => [one.code, one]));
  return rows.map((row) => {
    const other = row.kind === 'onlyThere' ? others.get(row.code) : undefined;
    if (!other) return row;
    const { adds: _adds, ...rest } = row;
    return { ...rest, kind: 'elsewhere', state: 'byHand', addable: false };
  });
}

async function missSome(record: ReconciliationRecord, { register, comparing }: Held) {
  const unsure = await allRowsIn(record._id, { kind: 'unsure' });
  const shown = new Set(unsure.flatMap(({ candidates }) => candidates.map(({ id }) => id)));
  const missing = missingFrom(record, { register, comparing, shown });
  const some = missing.slice(record.missingPlace, record.missingPlace + 500);
  await keepRows(some.map((one) => rowOfMissing(record, one)));
  const missingPlace = record.missingPlace + some.length;
  return {
    missingPlace,
    counts: { ...record.counts, onlyHere: missingPlace },
    ...(missingPlace >= missing.length && { status: 'open' as const }),
  };
}
