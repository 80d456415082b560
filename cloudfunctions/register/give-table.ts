import type { OrganizationRecord } from '../domain/organization/model';
import { auditLook, type Auditable } from '../kernel/audit';
import { minuteOf } from '../kernel/clock';
import type { Caller } from '../kernel/identity';
import { digestOf } from '../kernel/ids';
import type { PathNow } from '../kernel/paths';
import { temporaryUrl, uploadFile } from '../kernel/storage';
import { dropLater } from '../kernel/temporary-files';

/** How long the file stays (ms), and its address holds (seconds). */
const fileStays = 24 * 3_600_000;
const addressHolds = 3600;

interface Table {
  title: string;
  rows: number;
  /** Writes the bytes of the file, under a title and the note that marks it. */
  write: (shown: { title: string; note: string }) => Promise<Buffer>;
}

type By = Auditable & {
  caller: Caller;
  target: Pick<OrganizationRecord, '_id'> & { keptAt: () => Promise<PathNow> };
};

/** A table as a file, marked with who took it out and when. The audit record stands before the file is handed over. */
export async function giveTable(
  { title, rows, write }: Table,
  { action, after }: { action: string; after: Record<string, unknown> },
  call: By,
): Promise<{ url: string; name: string; rows: number }> {
  const { caller, target, now, requestId } = call;
  const { name, organizationName } = caller.account;
  const note = `${name}（${organizationName}）于 ${minuteOf(now)} 取出，共 ${rows} 条；内部使用，不得外传`;
  const bytes = await write({ title, note });
  // Nobody guesses the place.
  const fileId = await uploadFile(`register-tables/${digestOf(requestId, target._id, action)}.xlsx`, bytes);
  await dropLater({ _id: requestId, fileId, removeAt: now + fileStays });
  await auditLook(call, { action, target: target._id, orgPath: await target.keptAt(), after });
  return { url: await temporaryUrl(fileId, addressHolds), name: `${title}.xlsx`, rows };
}
