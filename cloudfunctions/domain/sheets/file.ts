import type { Book } from './book';
import { fail } from './fault';
import { limits, type Room } from './limits';
import { readTextFile } from './text-file';

const zipStart = Buffer.from('PK\u0003\u0004', 'latin1');
/** Excel before 2007, and Excel files under a password. */
const compoundStart = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * Reads a file by what it is, whatever its name says; a text file is one sheet of that name. `expected` is a text that
 * every such file holds, and one that is read in a wrong encoding does not.
 */
export async function readBook(
  bytes: Buffer,
  fileName: string,
  { expected, room = limits }: { expected: string; room?: Room },
): Promise<Book> {
  const startsWith = (start: Buffer) => bytes.subarray(0, start.length).equals(start);
  if (startsWith(compoundStart)) fail('OLD_FORMAT');
  if (startsWith(zipStart)) {
    // Loaded when such a file is read, not whenever an instance starts.
    const { readXlsxFile } = await import('./xlsx');
    return readXlsxFile(bytes, room);
  }
  return readTextFile(bytes, fileName.replace(/\.\w{1,5}$/, ''), { expected, room });
}
