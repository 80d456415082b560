import { unzip as unzipWithin, UnzipFault } from '../../kernel/unzip';
import { fail } from './fault';
import { limits } from './limits';

/** Unzips those entries of a file whose name is `wanted`, within the limits of one (`kernel/unzip.ts`). */
export function unzip(bytes: Buffer, wanted: (name: string) => boolean): Map<string, Buffer> {
  try {
    return unzipWithin(bytes, wanted, { bytes: limits.unzippedBytes, entries: limits.entries });
  } catch (error) {
    if (!(error instanceof UnzipFault)) throw error;
    return fail(error.code === 'tooLarge' ? 'FILE_TOO_LARGE' : 'FILE_UNREADABLE');
  }
}
