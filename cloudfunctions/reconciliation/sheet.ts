import { findOrganizations } from '../domain/organization/find';
import { minuteOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { giveFile } from '../kernel/given-files';
import type { ReconciliationCall, ReconciliationOutcome } from './context';
import { wordsWith } from './look';
import { townIdsOf } from './rows-of';
import { allRowsIn } from './store';

/** 请在原系统改: what was left as the register has it, line by line, for the office that the list came from. */
export async function sheet(call: ReconciliationCall<'sheet'>): ReconciliationOutcome<'sheet'> {
  const { target: record, caller, now } = call;
  const rows = await allRowsIn(record._id, { state: 'left' });
  if (rows.length === 0) refuse('RECONCILIATION.NOTHING_LEFT');
  const towns = await findOrganizations([...new Set(rows.flatMap(townIdsOf))]);
  const wordOf = wordsWith(new Map(towns.map(({ _id, name }) => [_id, name])));
  // Loaded when a file is wanted, not whenever an instance starts.
  const { writeLeft } = await import('./workbook');
  const note = `${caller.account.name} 于 ${minuteOf(now)} 取出；来自名单“${record.fileName}”`;
  const { bytes, lines } = await writeLeft(rows, note, wordOf);
  const { url } = await giveFile(
    { folder: 'reconciliations', ending: 'xlsx', bytes },
    {
      action: 'reconciliation.sheet',
      target: record._id,
      orgPath: record.orgPath,
      after: { rows: lines },
    },
    call,
  );
  return { url, rows: lines };
}
