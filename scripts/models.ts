import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DeclaredCollection } from './cloud';

const source = resolve(__dirname, '../cloudfunctions');

/** The files in which the folders of the functions declare their collections. */
export function modelFiles(): string[] {
  const entries = readdirSync(source, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name === 'model.ts')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** All collections with their indexes and how they leave, by name. */
export async function declaredByModels(): Promise<DeclaredCollection[]> {
  for (const file of modelFiles()) await import(pathToFileURL(file).href);
  const { allModels } = await import('../cloudfunctions/kernel/database/model');
  return allModels()
    .map(({ name, lies, indexes, exit, about, writtenByLooking }) => ({
      name,
      ...(lies !== name && { lies }),
      indexes,
      ...('sheet' in exit && { sheet: exit.sheet }),
      ...('what' in about && { what: about.what }),
      ...(writtenByLooking && { grows: writtenByLooking }),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
