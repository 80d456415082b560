import type { Database } from './database';
import { randomId, type Document } from './documents';

/**
 * Adds many documents in one go, all or none.
 * @throws DATABASE_DUPLICATE_WRITE, DATABASE_COLLECTION_NOT_EXIST
 */
export async function importDocuments(
  database: Database,
  collection: string,
  documents: readonly object[],
): Promise<void> {
  database.tables.transaction(() => {
    for (const document of documents) {
      const { _id: id = randomId(), ...fields } = document as Document;
      database.tables.insert(collection, { _id: id, ...fields });
    }
  });
}
