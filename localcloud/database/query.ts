import { Query } from 'mingo/query';
import { CloudError, requestFailed } from '../errors';
import type { Document } from './documents';
import { queryOptions } from './operators';

/**
 * Compiles a query to a test of one document; `variables` are those its expressions may use.
 * @throws DATABASE_REQUEST_FAILED for an unknown operator or a malformed condition
 */
export function compileQuery(
  query: Document,
  variables: Readonly<Document> = {},
): (document: Document) => boolean {
  return asDatabaseError(() => {
    const compiled = new Query(query, { ...queryOptions, variables });
    return (document) => asDatabaseError(() => compiled.test(document));
  });
}

/**
 * Applies the projection of `field()`.
 * @throws DATABASE_REQUEST_FAILED for a projection that mixes inclusion and exclusion
 */
export function project(documents: Document[], projection: Document): Document[] {
  if (Object.keys(projection).length === 0) return documents;
  return asDatabaseError(() => new Query({}, queryOptions).find<Document>(documents, projection).all());
}

/** Runs `work`, turning the library's errors into the database's. */
export function asDatabaseError<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof CloudError
      ? error
      : requestFailed(error instanceof Error ? error.message : String(error));
  }
}
