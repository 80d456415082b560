import type { ErrorCode } from '../../types';
import { childrenOf } from '../domain/organization/find';
import type { OrganizationRecord } from '../domain/organization/model';
import { ReadingFault } from '../domain/sheets/fault';
import { refuse } from '../kernel/errors';
import { downloadWithin } from '../kernel/storage';
import type { ReconciliationRecord } from './model';
import type { ReadList } from './reading/read-list';

/** Bytes of a list at most. */
const fileBytes = 12 * 1024 * 1024;

/** The towns of a district by name; of a town only itself, so that others are told apart. */
export async function townsOf(office: OrganizationRecord): Promise<OrganizationRecord[]> {
  const below = office.kind === 'district' ? await childrenOf(office._id) : [office];
  return below.filter(({ kind }) => kind === 'town');
}

type How = Pick<ReconciliationRecord, 'fileId' | 'fileName' | 'said'>;

/** Reads an uploaded list; nothing where it is not there any more, refused where it gives none. */
export async function readUploaded(how: How, towns: OrganizationRecord[]): Promise<ReadList | undefined> {
  const bytes = await downloadWithin(how.fileId, fileBytes);
  if (!bytes) return undefined;
  if (bytes === 'tooLarge') refuse('RECONCILIATION.FILE_TOO_LARGE');
  // Loaded when a file is read, not whenever an instance starts.
  const { readList } = await import('./reading/read-list');
  const said = Object.fromEntries(how.said.map(({ header, field }) => [header, field]));
  try {
    return await readList(bytes, how.fileName, {
      towns: towns.map(({ _id: id, name }) => ({ id, name })),
      said,
    });
  } catch (error) {
    if (!(error instanceof ReadingFault) || error.code === 'SHEET_NOT_FOUND') throw error;
    const code = `RECONCILIATION.${error.code}` satisfies ErrorCode;
    refuse(code, { ...error.details });
  }
}
