import { randomBytes } from 'node:crypto';
import type { Database } from './database';
import type { Document } from './documents';

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
    for (const document of documents)
      database.tables.insert(collection, { _id: randomBytes(16).toString('hex'), ...(document as Document) });
  });
}
