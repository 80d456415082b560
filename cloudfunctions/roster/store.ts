import { audit, type Auditable } from '../kernel/audit';
import { collection, command, transaction, within } from '../kernel/database';
import { decide } from './import-store';
import { rosterKeptReasons, type RosterRowKind } from '../../types/roster/words';
import type { Given } from './answers';

export { deleteFiles, downloadWithin } from '../kernel/storage';
export { findImport, moveImport as move } from './import-store';
import { Members, Transfers, type MemberRecord, type TransferRecord } from '../domain/membership/model';
import { Organizations } from '../domain/organization/model';
import {
  RosterImports,
  RosterMappings,
  RosterReadings,
  RosterRows,
  type RosterImportRecord,
  type RosterMappingRecord,
  type RosterReadingRecord,
  type RosterRowRecord,
} from './model';
import { pagesOf } from '../kernel/pages-of';

/** Documents written or asked for at a time. */
const batch = 500;

/** What the organisations at and below a path are called, by id. */
export async function organizationNames(path: string): Promise<Map<string, string>> {
  const organizations = await collection(Organizations).findAll({ path: within(path) }, { small: true });
  return new Map(organizations.map(({ _id, name }) => [_id, name]));
}

/** Active members of any branch with these phone numbers. */
export async function membersByPhone(fingerprints: string[]): Promise<MemberRecord[]> {
  const found: MemberRecord[] = [];
  for (const some of pagesOf(fingerprints, batch)) {
    found.push(
      ...(await collection(Members).find(
        { 'phone.fingerprint': command.in(some), state: 'active' },
        { limit: 1000 },
      )),
    );
  }
  return found;
}

/** Everybody who went from these branches to others of the district, by the latest first. */
export async function transfersOutOf(branchIds: string[]): Promise<TransferRecord[]> {
  const found: TransferRecord[] = [];
  for (const some of pagesOf(branchIds, batch)) {
    found.push(...(await collection(Transfers).findAll({ fromId: command.in(some), status: 'accepted' })));
  }
  return found;
}

/** What was answered to the questions of an organisation's rosters before. */
export async function rememberedAnswers(organizationId: string): Promise<Given> {
  return (await collection(RosterMappings).findById(organizationId))?.answers ?? {};
}

export const rememberAnswers = (mapping: RosterMappingRecord): Promise<void> =>
  collection(RosterMappings).put(mapping);

export const findReading = (importId: string): Promise<RosterReadingRecord | undefined> =>
  collection(RosterReadings).findById(importId);

/** Keeps a preview: its rows, then, once they are all there, the import itself, with the record of the look. */
export async function keepPreview(
  record: RosterImportRecord,
  { rows, reading }: { rows: RosterRowRecord[]; reading: RosterReadingRecord },
  call: Auditable,
): Promise<void> {
  for (const some of pagesOf(rows, batch)) await collection(RosterRows).addMissing(some);
  await collection(RosterReadings).add(reading);
  await transaction(async (within) => {
    await within.in(RosterImports).add(record);
    await audit(within, call, {
      action: 'roster.preview',
      target: record._id,
      orgPath: record.orgPath,
      after: record.counts,
    });
  });
}

/** The latest import of a file; the file itself may be gone. */
export async function importOfFile(fileId: string): Promise<RosterImportRecord | undefined> {
  const [latest] = await collection(RosterImports).find({ fileId }, { orderBy: [['at', 'desc']], limit: 1 });
  return latest;
}

/** Rows of an import after one of them, in the order of the file, of one kind or of all. */
export const rowsPage = (
  importId: string,
  only: RosterRowKind | 'marked' | 'kept' | undefined,
  { after, limit }: { after: string; limit: number },
): Promise<RosterRowRecord[]> =>
  collection(RosterRows).find(
    {
      importId,
      ...(only === 'kept' && { kept: command.in(rosterKeptReasons) }),
      ...(only === 'marked' && { marked: true as const }),
      ...(only && only !== 'kept' && only !== 'marked' && { kind: only }),
      _id: command.gt(after),
    },
    { orderBy: [['_id', 'asc']], limit },
  );

/** Decides that an import is taken back; from here on it always is. */
export const decideUndo = (
  record: RosterImportRecord,
  changes: Partial<RosterImportRecord>,
  call: Auditable,
): Promise<boolean> => decide(record, changes, 'roster.undo', call);
