import { collection } from '../kernel/database';
import type { Auditable } from '../kernel/audit';
import { giveFile } from '../kernel/given-files';
import { Exports, type ExportRecord } from './model';

export const findExport = (id: string): Promise<ExportRecord | undefined> => collection(Exports).findById(id);

export const addExport = (wanted: ExportRecord) => collection(Exports).addOnce(wanted);

/** Gives the file of an export out, and notes where it lies for whoever asks again while it does. */
export async function keepFile(
  wanted: ExportRecord,
  bytes: Buffer,
  call: Auditable,
): Promise<{ fileId: string; url: string }> {
  const { _id, organizationId, orgPath, form, from, to } = wanted;
  const given = await giveFile(
    { folder: 'exports', ending: form === 'workbook' ? 'xlsx' : 'docx', bytes },
    { action: 'export.advance', target: organizationId, orgPath, after: { form, from, to } },
    call,
  );
  await collection(Exports).update(_id, { fileId: given.fileId });
  return given;
}
