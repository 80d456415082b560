import type { Database } from './database';
import { randomId, type Document } from './documents';
import { parseEjson } from './ejson';

/**
 * Adds many documents in one go, all or none; with `over` those that are there already are written over.
 * @throws DATABASE_DUPLICATE_WRITE, DATABASE_COLLECTION_NOT_EXIST
 */
export async function importDocuments(
  database: Database,
  collection: string,
  documents: readonly object[],
  { over = false } = {},
): Promise<void> {
  const { tables } = database;
  tables.transaction(() => {
    for (const document of documents) {
      const { _id: id = randomId(), ...fields } = document as Document;
      const row = over ? tables.body(collection, id) : undefined;
      const written = { _id: id, ...fields };
      if (row) tables.replace(collection, row, parseEjson(row.body) as Document, written);
      else tables.insert(collection, written);
    }
  });
}
