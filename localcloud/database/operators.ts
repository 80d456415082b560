import { Context } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import * as stages from 'mingo/operators/pipeline';
import * as projections from 'mingo/operators/projection';
import * as queries from 'mingo/operators/query';
import type { Iterator } from 'mingo/lazy';
import type { Options } from 'mingo/types';
import { notImplemented } from '../errors';
import { all, ordering } from './comparison';
import type { Document } from './documents';
import { elemMatch } from './elem-match';
import { ownExpressions } from './expressions';
import { geoIntersects, geoWithin, nearSphere } from './geo';
import { jsonSchemaValidator } from './json-schema';

type ContextParts = NonNullable<Parameters<typeof Context.init>[0]>;
/** A stage of our own: it turns a stream of documents into another. */
export type StageOperator = (documents: Iterator, expression: Document, options: Options) => Iterator;

const unsupported = (call: string) => () => {
  throw notImplemented(call);
};

// mingo compares values of one type only by JavaScript's rules and knows no geometry: these follow MongoDB.
const ownQueries = {
  $gt: ordering((difference) => difference > 0),
  $gte: ordering((difference) => difference >= 0),
  $lt: ordering((difference) => difference < 0),
  $lte: ordering((difference) => difference <= 0),
  $all: all((field, criteria) => elemMatch(field, criteria, queryOptions as Options)),
  $elemMatch: elemMatch,
  $geoWithin: geoWithin,
  $geoIntersects: geoIntersects,
  $nearSphere: nearSphere,
  $search: unsupported('db.command.text()'),
};

/** mingo's context with every operator the SDK can send, and `extraStages` in place of mingo's own. */
export const contextWith = (extraStages: Record<`$${string}`, StageOperator>): Context =>
  Context.init({
    accumulator: accumulators as unknown as ContextParts['accumulator'],
    expression: { ...expressions, ...ownExpressions } as unknown as ContextParts['expression'],
    pipeline: { ...stages, ...extraStages } as unknown as ContextParts['pipeline'],
    projection: projections as unknown as ContextParts['projection'],
    query: { ...queries, ...ownQueries } as unknown as ContextParts['query'],
  });

/** Options for queries, projections and updates. */
export const queryOptions: Partial<Options> = {
  context: contextWith({}),
  scriptEnabled: false,
  jsonSchemaValidator,
};
