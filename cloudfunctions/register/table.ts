import { recordsUpTo } from '../domain/register/find';
import { registerOn } from '../domain/register/all';
import { keyOfPath } from '../kernel/audience';
import { refuse } from '../kernel/errors';
import type { RegisterCall, RegisterOutcome } from './context';
import { giveTable } from './give-table';

/** Rows of one table at the most. */
const rowsAtMost = 5000;

/** The list as a file, marked with who took it out and when. */
export async function table(call: RegisterCall<'table'>): RegisterOutcome<'table'> {
  const { input, target: office, now } = call;
  const [register, path] = await Promise.all([registerOn(input.register, now), office.keptAt()]);
  if (!register) refuse('REGISTER.OFF');
  const asked = {
    register: register.name,
    above: keyOfPath(path),
    ...(input.state && { states: [input.state] }),
  };
  const records = await recordsUpTo(asked, rowsAtMost);
  if (records.length > rowsAtMost) refuse('REGISTER.TOO_MANY', { rowsAtMost });
  // Loaded when a file is wanted, not whenever an instance starts.
  const { writeTable } = await import('./workbook');
  return giveTable(
    {
      title: `${office.name}${register.term}`,
      rows: records.length,
      write: (shown) => writeTable(register, records, shown),
    },
    { action: 'register.table', after: { register: register.term, rows: records.length } },
    call,
  );
}
