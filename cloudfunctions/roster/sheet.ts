import { refuse } from '../kernel/errors';
import type { Sheet } from './cells';
import { readCsv } from './csv';
import { readXlsx } from './xlsx';

const zipStart = Buffer.from('PK');
/** Excel before 2007, and Excel files under a password. */
const compoundStart = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Reads an uploaded file by what it is, whatever its name says. */
export async function readSheet(bytes: Buffer): Promise<Sheet> {
  const startsWith = (start: Buffer) => bytes.subarray(0, start.length).equals(start);
  if (startsWith(compoundStart)) refuse('ROSTER.OLD_FORMAT');
  return startsWith(zipStart) ? readXlsx(bytes) : readCsv(bytes);
}
