import { refuse } from '../kernel/errors';
import type { ErrorCode } from '../../types';
import type { Given } from './answers';
import { ReadingFault } from '../domain/sheets/fault';
import type { Reading } from './reading/reading';

/** How a file is to be read. */
export interface HowToRead {
  fileName: string;
  today: string;
  sheets?: readonly string[];
  answers: Given;
}

/** Reads a roster; refuses what gives none by the error of `roster.preview` that says why. */
export async function read(bytes: Buffer, { fileName, ...options }: HowToRead): Promise<Reading> {
  // Loaded when a file is read, not whenever an instance starts.
  const { readRoster } = await import('./reading/read-roster');
  try {
    return await readRoster(bytes, fileName, options);
  } catch (error) {
    if (!(error instanceof ReadingFault)) throw error;
    const code = `ROSTER.${error.code}` satisfies ErrorCode;
    refuse(code, { ...error.details });
  }
}
