import { recordsUpTo } from '../domain/register/find';
import { registerOn } from '../domain/register/switched';
import { keyOfPath } from '../kernel/audience';
import { auditLook } from '../kernel/audit';
import { minuteOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { temporaryUrl, uploadFile } from '../kernel/storage';
import { dropLater } from '../kernel/temporary-files';
import { digestOf } from '../kernel/ids';
import type { RegisterCall, RegisterOutcome } from './context';

/** Rows of one table at the most. */
const rowsAtMost = 5000;
/** How long the file stays (ms), and its address holds (seconds). */
const fileStays = 24 * 3_600_000;
const addressHolds = 3600;

/** The list as a file, marked with who took it out and when. The audit record stands before the file is handed over. */
export async function table(call: RegisterCall<'table'>): RegisterOutcome<'table'> {
  const { input, target: office, caller, now } = call;
  const [register, path] = await Promise.all([registerOn(input.register, now), office.keptAt()]);
  if (!register) refuse('REGISTER.OFF');
  const asked = {
    register: register.name,
    above: keyOfPath(path),
    ...(input.state && { states: [input.state] }),
  };
  const records = await recordsUpTo(asked, rowsAtMost);
  if (records.length > rowsAtMost) refuse('REGISTER.TOO_MANY', { rowsAtMost });
  const { name, organizationName } = caller.account;
  const note = `${name}（${organizationName}）于 ${minuteOf(now)} 取出，共 ${records.length} 条；内部使用，不得外传`;
  // Loaded when a file is wanted, not whenever an instance starts.
  const { writeTable } = await import('./workbook');
  const title = `${office.name}${register.term}`;
  const bytes = await writeTable(register, records, { title, note });
  // Nobody guesses the place.
  const place = `register-tables/${digestOf(call.requestId, office._id, register.name)}.xlsx`;
  const fileId = await uploadFile(place, bytes);
  await dropLater({ _id: call.requestId, fileId, removeAt: now + fileStays });
  await auditLook(call, {
    action: 'register.table',
    target: office._id,
    orgPath: path,
    after: { register: register.term, rows: records.length },
  });
  return { url: await temporaryUrl(fileId, addressHolds), name: `${title}.xlsx`, rows: records.length };
}
