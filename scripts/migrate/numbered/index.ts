import type { Migration } from '../migration';

/**
 * All migrations in the order of their numbers, which begin at 2 and have no gaps: each a file of this folder, such as
 * `0002-names-without-blanks.ts`, and a line here. None is needed yet: nothing reads an older form of anything.
 */
export const migrations: readonly Migration[] = [];
