import { invalidParameter } from '../../errors';
import type { Answer, DatabaseParts, Request } from '../request';

/** Creates a collection; an existing one is DATABASE_COLLECTION_ALREADY_EXIST. */
export function addCollection({ tables }: DatabaseParts, request: Request): Answer {
  const name = request['collectionName'];
  if (typeof name !== 'string' || !/^[a-zA-Z][\w-]{0,63}$/.test(name))
    throw invalidParameter('invalid collection name');
  tables.create(name);
  return {};
}
