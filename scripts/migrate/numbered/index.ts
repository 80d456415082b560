import type { Migration } from '../migration';
import { whenTheInboxWasRead } from './0002-when-the-inbox-was-read';

/**
 * All migrations in the order of their numbers, which begin at 2 and have no gaps: each a file of this folder, such as
 * `0002-when-the-inbox-was-read.ts`, and a line here.
 */
export const migrations: readonly Migration[] = [whenTheInboxWasRead];
