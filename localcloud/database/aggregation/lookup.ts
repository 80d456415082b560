import { invalidParameter, requestFailed } from '../../errors';
import { isPlainObject, type Document, type Value } from '../documents';
import { candidatesAt, valuesAt } from '../paths';
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

/** A value as a key: of whatever type it is. */
const keyOf = (value: Value): string => sortKey(value).toString('latin1');

/** Values that one search asks for. */
const valuesAtOnce = 500;

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
  if (pipeline === undefined) return byField(from, localField, foreignField, as);
  const find = byPipeline(from);
  return function* run(documents, variables) {
    for (const root of documents)
      yield withField(root, as, joined.has(from) ? find({ root, variables }) : []);
  };

  // What is joined by a field is looked up for all documents at once: one search for each is what takes the time.
  function byField(collection: string, local: Value, foreign: Value, name: string): Run {
    if (typeof local !== 'string' || typeof foreign !== 'string')
      throw invalidParameter('lookup needs localField and foreignField, or a pipeline');
    return function* run(documents) {
      const all = [...documents].map((root) => ({
        root,
        values: localValues(root, local),
        found: new Map<string, Document>(),
      }));
      const wanting = new Map<string, Map<string, Document>[]>();
      const values = new Map<string, Value>();
      for (const { values: own, found } of all)
        for (const value of own) {
          const key = keyOf(value);
          values.set(key, value);
          const others = wanting.get(key);
          if (others) others.push(found);
          else wanting.set(key, [found]);
        }
      if (joined.has(collection))
        for (const one of withOneOf(collection, foreign, values))
          for (const value of candidatesAt(one, foreign))
            for (const found of wanting.get(keyOf(value ?? null)) ?? []) found.set(keyOf(one['_id']), one);
      for (const { root, found } of all) yield withField(root, name, [...found.values()]);
    };
  }

  /** In the order of the values. */
  function* withOneOf(collection: string, field: string, values: Map<string, Value>): Generator<Document> {
    const inOrder = [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
    for (let start = 0; start < inOrder.length; start += valuesAtOnce)
      yield* joined.withOneOf(collection, field, inOrder.slice(start, start + valuesAtOnce));
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
