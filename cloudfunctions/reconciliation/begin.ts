import { keepsSubjects } from '../domain/subject/keeper';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import { prepareUploadTo } from '../kernel/uploads';
import type { ReconciliationCall, ReconciliationOutcome } from './context';
import type { Counts } from './model';
import { readUploaded, townsOf } from './read';
import { keepReconciliation } from './store';

/** A list stays until it is compared, and no longer than a day. */
const lists = { folder: 'subject-lists', stays: 24 * 3_600_000 } as const;

/** Says where a list is to be uploaded. */
export const prepareUpload = (
  call: ReconciliationCall<'prepareUpload'>,
): ReconciliationOutcome<'prepareUpload'> => prepareUploadTo(lists, call.input, call);

const none: Counts = {
  lines: 0,
  same: 0,
  repeated: 0,
  onlyThere: 0,
  fills: 0,
  different: 0,
  unsure: 0,
  onlyHere: 0,
  elsewhere: 0,
};

/** Reads the list's columns and keeps how it is to be compared. */
export async function begin(call: ReconciliationCall<'begin'>): ReconciliationOutcome<'begin'> {
  const { input, target: office, caller, openid, now } = call;
  if (!keepsSubjects(office)) refuse('RECONCILIATION.NOT_AN_OFFICE');
  const { means, listing, fileId, fileName, kind } = input;
  if (means === 'listing' && !listing) refuse('RECONCILIATION.LISTING_MISSING', { field: 'listing' });
  const how = { fileId, fileName, said: input.columns };
  const read = await readUploaded(how, await townsOf(office));
  if (!read) refuse('RECONCILIATION.FILE_UNREADABLE');
  if (read.lines.length === 0) refuse('RECONCILIATION.EMPTY');
  const id = `r-${digestOf(office._id, openid, input.actKey)}`;
  await keepReconciliation(
    {
      _id: id,
      organizationId: office._id,
      orgPath: office.path,
      ...how,
      means,
      ...(means === 'listing' && listing && { listing }),
      kind,
      status: 'matching',
      place: 0,
      missingPlace: 0,
      counts: { ...none, lines: read.lines.length },
      at: now,
      by: caller.account.name,
    },
    call,
  );
  return { id, lines: read.lines.length, passed: read.passed, columns: read.columns };
}
