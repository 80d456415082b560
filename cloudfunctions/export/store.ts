import { randomUUID } from 'node:crypto';
import { collection } from '../kernel/database';
import { temporaryUrl, uploadFile } from '../kernel/storage';
import { auditLook, type Auditable } from '../kernel/audit';
import { Exports, type ExportRecord } from './model';
import { dropLater } from '../kernel/temporary-files';

/** How long the file stays in storage (ms); whoever needs it later exports anew. */
const fileStays = 24 * 3_600_000;

/** How long an address to download it from holds (seconds). */
const addressHolds = 3600;

export const findExport = (id: string): Promise<ExportRecord | undefined> => collection(Exports).findById(id);

export const addExport = (wanted: ExportRecord) => collection(Exports).addOnce(wanted);

/**
 * Puts a file into storage, sees to it that it does not stay, and leaves the record of who took what out; the record
 * stands before the file is given out. Done twice, the same file lies in the same place.
 */
export async function keepFile(wanted: ExportRecord, bytes: Buffer, call: Auditable): Promise<string> {
  const { _id, organizationId, orgPath, form, from, to } = wanted;
  const fileId = await uploadFile(`exports/${_id}.${form === 'workbook' ? 'xlsx' : 'docx'}`, bytes);
  await dropLater({ _id: `export:${_id}`, fileId, removeAt: call.now + fileStays });
  await auditLook(call, {
    action: 'export.advance',
    target: organizationId,
    orgPath,
    after: { form, from, to },
  });
  await collection(Exports).update(_id, { fileId });
  return fileId;
}

/** What the audit keeps of a paper that was taken out. */
interface Taken {
  action: string;
  target: string;
  orgPath: string;
  after: Record<string, string | number>;
}

/** The same for a paper that is written anew each time it is asked for. */
export async function keepPaper(
  bytes: Buffer,
  kind: 'xlsx' | 'docx',
  taken: Taken,
  call: Auditable,
): Promise<string> {
  const fileId = await uploadFile(`exports/${randomUUID()}.${kind}`, bytes);
  await dropLater({ _id: `export:${call.requestId}`, fileId, removeAt: call.now + fileStays });
  await auditLook(call, taken);
  return fileId;
}

/** An address to download a file from, or nothing when its time is over. */
export const addressOf = (fileId: string): Promise<string | undefined> =>
  temporaryUrl(fileId, addressHolds).catch(() => undefined);
