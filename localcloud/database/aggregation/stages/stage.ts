import { invalidParameter } from '../../../errors';
import type { Document, Value } from '../../documents';
import type { Compile, Scope } from '../expression';
import { isObject } from '../values';

/** One stage as it is sent: `{ $match: … }`. */
export type Stage = Record<string, Value>;

/** A stage at work: it turns a stream of documents into another. */
export type Run = (documents: Iterable<Document>, variables: Scope['variables']) => Iterable<Document>;

/** Compiles the parameters of a stage, whose expressions `compile` compiles. */
export type CompileStage = (parameters: Value, compile: Compile) => Run;

/**
 * The name and the parameters of a stage.
 * @throws INVALID_PARAM for one that has not exactly one key
 */
export function nameOf(stage: Value): [name: string, parameters: Value] {
  const [entry, ...more] = isObject(stage) ? Object.entries(stage) : [];
  if (!entry || more.length > 0) throw invalidParameter('an aggregation stage must have exactly one key');
  return entry;
}
