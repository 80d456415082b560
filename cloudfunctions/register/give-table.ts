import type { OrganizationRecord } from '../domain/organization/model';
import type { Auditable } from '../kernel/audit';
import { minuteOf } from '../kernel/clock';
import { giveFile } from '../kernel/given-files';
import type { Caller } from '../kernel/identity';
import type { PathNow } from '../kernel/paths';

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
  const { caller, target, now } = call;
  const { name, organizationName } = caller.account;
  const note = `${name}（${organizationName}）于 ${minuteOf(now)} 取出，共 ${rows} 条；内部使用，不得外传`;
  const bytes = await write({ title, note });
  const { url } = await giveFile(
    { folder: 'register-tables', ending: 'xlsx', bytes },
    { action, target: target._id, orgPath: await target.keptAt(), after },
    call,
  );
  return { url, name: `${title}.xlsx`, rows };
}
