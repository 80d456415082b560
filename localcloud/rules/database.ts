import { CloudError, notImplemented } from '../errors';

/** CloudBase's permission of each collection; `*` is that of those not named. */
export type DatabaseRules = Record<string, 'ADMINONLY'>;

/**
 * What clients may do with collections by themselves. Only ADMINONLY is known here, which is nothing: the database is
 * for functions. A product that lets clients in would need more, and is told so when it starts.
 */
export class DatabasePermissions {
  /** @throws NOT_IMPLEMENTED for any permission but ADMINONLY */
  constructor(rules: DatabaseRules) {
    const other = Object.entries(rules).find(([, rule]) => (rule as string) !== 'ADMINONLY');
    if (other)
      throw notImplemented(`a collection that clients reach directly: "${other[0]}" is not ADMINONLY`);
  }

  /** @throws DATABASE_PERMISSION_DENIED, whatever a client wants of the collection */
  check(collection: string): never {
    throw new CloudError(
      'DATABASE_PERMISSION_DENIED',
      `Permission denied: ${collection} is for functions only`,
    );
  }
}
