import { requestFailed } from '../../../errors';
import type { Document, Value } from '../../documents';
import { compileAccumulators } from '../accumulators';
import type { Compile, Evaluate } from '../expression';
import { identityOf, isObject } from '../values';
import { compareValues } from '../../sort-key';
import type { CompileStage, Run } from './stage';

/** `$group`: one document for each different `_id`, with what the accumulators make of the group. */
export const $group: CompileStage = (parameters, compile) => {
  if (!isObject(parameters)) throw requestFailed("a group's fields must be specified in an object");
  const { _id: by, ...fields } = parameters;
  if (!('_id' in parameters)) throw requestFailed('a group specification must include an _id');
  return grouping(compile(by), fields, compile);
};

/** `$sortByCount`: how often each value comes, the most frequent first. */
export const $sortByCount: CompileStage = (expression, compile) => {
  const isPath = typeof expression === 'string' && expression.startsWith('$');
  if (!isPath && !(isObject(expression) && Object.keys(expression)[0]?.startsWith('$')))
    throw requestFailed('the sortByCount field must be specified as a $-prefixed path or as an expression');
  const group = grouping(compile(expression), { count: { $sum: 1 } }, compile);
  return (documents, variables) =>
    [...group(documents, variables)].sort((a, b) => (b['count'] as number) - (a['count'] as number));
};

/**
 * `$bucket`: groups by the boundaries a value lies between, each named by its lower one.
 * @throws DATABASE_REQUEST_FAILED for boundaries out of order, and for a value outside them without a `default`
 */
export const $bucket: CompileStage = (parameters, compile) => {
  const { groupBy, boundaries, default: otherwise, output } = isObject(parameters) ? parameters : {};
  if (groupBy === undefined || !Array.isArray(boundaries) || boundaries.length < 2)
    throw requestFailed('$bucket needs groupBy and at least two boundaries');
  const bounds = (boundaries as Value[]).map((bound) => constant(bound, compile));
  if (bounds.some((bound, i) => i > 0 && compareValues(bounds[i - 1], bound) >= 0))
    throw requestFailed('the boundaries of $bucket must be in ascending order');
  const [lowest, highest] = [bounds[0], bounds.at(-1)];
  const rest = otherwise === undefined ? undefined : constant(otherwise, compile);
  if (rest !== undefined && compareValues(rest, lowest) >= 0 && compareValues(rest, highest) < 0)
    throw requestFailed(
      "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest",
    );
  const value = compile(groupBy);
  const bucketOf: Evaluate = (scope) => {
    const found = value(scope);
    const isInside = compareValues(found, lowest) >= 0 && compareValues(found, highest) < 0;
    if (isInside) return bounds.findLast((bound) => compareValues(bound, found) <= 0);
    if (rest === undefined)
      throw requestFailed(
        '$switch could not find a matching branch for an input, and no default was specified.',
      );
    return rest;
  };
  const group = grouping(bucketOf, outputOf(output), compile);
  return (documents, variables) =>
    [...group(documents, variables)].sort((a, b) => compareValues(a['_id'], b['_id']));
};

/** The output of buckets when nothing is said about it. */
export const outputOf = (output: Value): Document => {
  if (output === undefined) return { count: { $sum: 1 } };
  if (!isObject(output)) throw requestFailed("the 'output' field of buckets must be an object");
  return output;
};

// A boundary is a constant: it may be written as an expression, but not depend on the document.
function constant(value: Value, compile: Compile): Value {
  if (typeof value === 'string' && value.startsWith('$'))
    throw requestFailed(`the boundaries and the default of $bucket must be constants, found ${value}`);
  return compile(value)({ root: {}, variables: {} });
}

function grouping(by: Evaluate, fields: Document, compile: Compile): Run {
  const accumulators = compileAccumulators(fields, compile);
  return function* run(documents, variables) {
    const groups = new Map<string, { id: Value; documents: Document[] }>();
    for (const root of documents) {
      // What is missing is grouped with null.
      const id = by({ root, variables }) ?? null;
      const key = identityOf(id);
      const group = groups.get(key);
      if (group) group.documents.push(root);
      else groups.set(key, { id, documents: [root] });
    }
    for (const { id, documents: members } of groups.values())
      yield {
        _id: id,
        ...Object.fromEntries(accumulators.map(([field, of]) => [field, of(members, variables)])),
      };
  };
}
