import { Context } from 'mingo/core';
import * as projections from 'mingo/operators/projection';
import * as queries from 'mingo/operators/query';
import { Query } from 'mingo/query';
import type { Options } from 'mingo/types';
import { CloudError, requestFailed } from '../errors';
import { CONDITIONS } from './conditions';
import type { Document, Value } from './documents';
import { all, elemMatch } from './query';

// What is left to mingo: the projection of `field()`, and updates. Conditions inside them are our own.

type ContextParts = NonNullable<Parameters<typeof Context.init>[0]>;

/** Options for projections and updates: no expressions, as MongoDB takes none there. */
export const libraryOptions: Partial<Options> = {
  context: Context.init({
    projection: projections as unknown as ContextParts['projection'],
    query: {
      ...queries,
      ...CONDITIONS,
      $all: (field: string, operand: Value) => all(field, operand, {}),
      $elemMatch: (field: string, operand: Value) => elemMatch(field, operand, {}),
    } as unknown as ContextParts['query'],
  }),
  scriptEnabled: false,
};

/**
 * Applies the projection of `field()`.
 * @throws DATABASE_REQUEST_FAILED for a projection that mixes inclusion and exclusion
 */
export function project(documents: Document[], projection: Document): Document[] {
  if (Object.keys(projection).length === 0) return documents;
  return asDatabaseError(() => new Query({}, libraryOptions).find<Document>(documents, projection).all());
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
