import { Context } from 'mingo/core';
import * as projections from 'mingo/operators/projection';
import * as queries from 'mingo/operators/query';
import type { Options } from 'mingo/types';
import { notImplemented } from '../errors';
import { compileExpression } from './aggregation/compile';
import { isTrue } from './aggregation/values';
import { all, equality, modulo, ordering } from './comparison';
import type { Document, Value } from './documents';
import { elemMatch } from './elem-match';
import { geoIntersects, geoWithin, nearSphere } from './geo';
import { jsonSchemaValidator } from './json-schema';

type ContextParts = NonNullable<Parameters<typeof Context.init>[0]>;

const unsupported = (call: string) => () => {
  throw notImplemented(call);
};

/** `$expr`: the expression is true of the document, with the variables of the pipeline around it. */
const expression = (
  _field: string,
  operand: Value,
  { variables = {} }: Options,
): ((document: Value) => boolean) => {
  const value = compileExpression(operand, Object.keys(variables));
  return (root) => isTrue(value({ root: root as Document, variables }));
};

// mingo compares by JavaScript's rules, takes objects for equal whatever the order of their fields, loses arrays within
// arrays and knows no geometry: these follow MongoDB.
const ownQueries = {
  ...equality,
  $mod: modulo,
  $gt: ordering((difference) => difference > 0),
  $gte: ordering((difference) => difference >= 0),
  $lt: ordering((difference) => difference < 0),
  $lte: ordering((difference) => difference <= 0),
  $all: all((field, criteria) => elemMatch(field, criteria, queryOptions as Options)),
  $elemMatch: elemMatch,
  $expr: expression,
  $geoWithin: geoWithin,
  $geoIntersects: geoIntersects,
  $nearSphere: nearSphere,
  $search: unsupported('db.command.text()'),
};

/**
 * Options for queries, projections and updates. Expressions are not mingo's: it has no operators for them here, so that
 * none can be reached where MongoDB takes none.
 */
export const queryOptions: Partial<Options> = {
  context: Context.init({
    projection: projections as unknown as ContextParts['projection'],
    query: { ...queries, ...ownQueries } as unknown as ContextParts['query'],
  }),
  scriptEnabled: false,
  jsonSchemaValidator,
};
