import { invalidParameter, requestFailed } from '../../errors';
import { isPlainObject, type Document, type Value } from '../documents';
import { valuesAt } from '../paths';
import type { Compile, Scope } from './expression';
import { sortKey } from '../sort-key';
import { withField } from './stages/project';
import type { Run, Stage } from './stages/stage';

/** What a lookup needs of the database around it. */
export interface Joined {
  /** True when there is such a collection: joining with another finds nothing, as in MongoDB. */
  has(collection: string): boolean;
  /** Documents in which a field has one of the values. */
  withOneOf(collection: string, field: string, values: Value[]): Document[];
  /** What a pipeline makes of a collection, with variables bound. */
  run(collection: string, stages: Stage[], variables: Scope['variables']): Document[];
}

/** An id as a key: of whatever type it is. */
const idKey = (id: Value): string => sortKey(id).toString('latin1');

/** Ids that one search asks for. */
const idsAtOnce = 500;

const PARTS = ['from', 'localField', 'foreignField', 'as', 'let', 'pipeline'];

/**
 * `$lookup`: adds an array of the documents of another collection that belong to each document, found by an equal
 * field, or by a pipeline that knows variables of the document.
 */
export function compileLookup(parameters: Value, compile: Compile, joined: Joined): Run {
  const { from, localField, foreignField, as, let: bindings, pipeline, ...unknown } = partsOf(parameters);
  if (Object.keys(unknown).length > 0)
    throw requestFailed(`unknown argument to $lookup: ${Object.keys(unknown).join()}`);
  if (typeof from !== 'string' || typeof as !== 'string') throw invalidParameter('lookup needs from and as');
  if (pipeline === undefined && foreignField === '_id' && typeof localField === 'string')
    return byIds(from, localField, as);
  const find = pipeline === undefined ? byField(from, localField, foreignField) : byPipeline(from);
  return function* run(documents, variables) {
    for (const root of documents)
      yield withField(root, as, joined.has(from) ? find({ root, variables }) : []);
  };

  // What is joined by its id is looked up for all documents at once: one search for each is what takes the time.
  function byIds(collection: string, local: string, name: string): Run {
    return function* run(documents) {
      const all = [...documents].map((root) => ({ root, ids: localValues(root, local) }));
      const known = joined.has(collection)
        ? byId(collection, [...new Set(all.flatMap(({ ids }) => ids))])
        : [];
      const found = new Map(known);
      for (const { root, ids } of all) {
        const own = [...new Set(ids.map(idKey))].sort();
        yield withField(
          root,
          name,
          own.flatMap((id) => found.get(id) ?? []),
        );
      }
    };
  }

  function byId(collection: string, ids: Value[]): [string, Document][] {
    const found: [string, Document][] = [];
    for (let start = 0; start < ids.length; start += idsAtOnce)
      for (const one of joined.withOneOf(collection, '_id', ids.slice(start, start + idsAtOnce)))
        found.push([idKey(one['_id']), one]);
    return found;
  }

  function byField(collection: string, local: Value, foreign: Value): (scope: Scope) => Document[] {
    if (typeof local !== 'string' || typeof foreign !== 'string')
      throw invalidParameter('lookup needs localField and foreignField, or a pipeline');
    return ({ root }) => joined.withOneOf(collection, foreign, localValues(root, local));
  }

  function byPipeline(collection: string): (scope: Scope) => Document[] {
    if (localField !== undefined || foreignField !== undefined)
      throw requestFailed('$lookup takes either a pipeline or localField and foreignField');
    if (!Array.isArray(pipeline)) throw requestFailed("the 'pipeline' of $lookup must be a list of stages");
    const bound = Object.entries(isPlainObject(bindings) ? bindings : {}).map(
      ([name, value]) => [name, compile(value)] as const,
    );
    return (scope) => {
      const own = Object.fromEntries(bound.map(([name, value]) => [name, value(scope)]));
      return joined.run(collection, pipeline as Stage[], { ...scope.variables, ...own });
    };
  }
}

function partsOf(parameters: Value): Document {
  if (!isPlainObject(parameters)) throw requestFailed('the $lookup specification must be an object');
  return Object.fromEntries(
    [...PARTS, ...Object.keys(parameters)]
      .filter((part) => parameters[part] !== undefined)
      .map((part) => [part, parameters[part]]),
  );
}

// A field that is missing joins with null, an array by each of its elements.
const localValues = (document: Document, field: string): Value[] =>
  valuesAt(document, field).map((value) => (value === undefined || typeof value === 'symbol' ? null : value));

/** In a joined pipeline, `$expr: { $eq: ['$field', '$$variable'] }` becomes `field: value`, which an index can serve. */
export function bindEqualities(match: Document, variables: Scope['variables']): Document {
  if (!isPlainObject(match['$expr'])) return match;
  const conjuncts = (
    Array.isArray(match['$expr']['$and']) ? match['$expr']['$and'] : [match['$expr']]
  ) as Value[];
  const equalities = conjuncts.flatMap((conjunct) => equality(conjunct, variables));
  return equalities.length > 0 ? { $and: [...equalities, match] } : match;
}

function equality(conjunct: Value, variables: Scope['variables']): Document[] {
  const sides = isPlainObject(conjunct) && Array.isArray(conjunct['$eq']) ? (conjunct['$eq'] as Value[]) : [];
  const texts = sides.filter((side): side is string => typeof side === 'string');
  const field = texts.find((side) => /^\$[^$]/.test(side));
  const variable = texts.find((side) => /^\$\$[^.]+$/.test(side));
  if (field === undefined || variable === undefined) return [];
  const value = variables[variable.slice(2)];
  // Only for single values does a condition mean what the expression says.
  const isSingle = value !== undefined && value !== null && !Array.isArray(value) && !isPlainObject(value);
  return isSingle && !(value instanceof RegExp) ? [{ [field.slice(1)]: { $eq: value } }] : [];
}
