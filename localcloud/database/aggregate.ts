import { Aggregator } from 'mingo/aggregator';
import { evalExpr } from 'mingo/core';
import { Lazy, type Iterator as LazyIterator } from 'mingo/lazy';
import type { Options } from 'mingo/types';
import { invalidParameter, requestFailed } from '../errors';
import { isPlainObject, type Document, type Value } from './documents';
import type { Finder, Search } from './find';
import { geoNear } from './geo-near';
import { contextWith, queryOptions } from './operators';
import { comparator, valuesAt, type Order } from './paths';
import { asDatabaseError } from './query';
import { normalizeStages, type Stage } from './stages';
import type { Tables } from './tables';

/** Runs aggregation pipelines: the first stages through indexes, the rest in memory as a stream. */
export class Aggregation {
  private readonly options: Options;

  constructor(
    private readonly tables: Tables,
    private readonly finder: Finder,
  ) {
    const context = contextWith({
      $lookup: (documents: LazyIterator, expression: Document, options: Options) =>
        documents.map<Document>(this.joiner(expression, options)),
      $sort: (documents: LazyIterator, order: Document) =>
        Lazy(documents.collect<Document>().sort(comparator(Object.entries(order) as Order[]))),
      $sample: (documents: LazyIterator, { size }: Document) =>
        Lazy(sample(documents.collect<Document>(), Number(size))),
      $geoNear: (documents: LazyIterator, expression: Document) =>
        Lazy(geoNear(documents.collect<Document>(), expression)),
    });
    this.options = { ...queryOptions, context } as Options;
  }

  /**
   * Documents a pipeline produces from a collection.
   * @throws NOT_IMPLEMENTED for a stage the SDK does not offer
   */
  run(collection: string, stages: Stage[]): Document[] {
    const { search, rest } = leadingSearch(normalizeStages(stages));
    return this.pipe(this.documents(collection, search), rest);
  }

  private *documents(collection: string, search: Search): Generator<Document> {
    for (const { document } of this.finder.find(collection, search)) yield document;
  }

  private pipe(documents: Iterable<Document>, stages: Stage[], variables?: Document): Document[] {
    const options = { ...this.options, ...(variables && { variables }) };
    return asDatabaseError(() => new Aggregator(stages, options).run<Document>(documents));
  }

  // mingo would read the whole joined collection; joining by index keeps a lookup as cheap as it is in production.
  private joiner(expression: Document, options: Options): (document: Document) => Document {
    const { from, localField, foreignField, as, let: bindings, pipeline } = expression;
    if (typeof from !== 'string' || typeof as !== 'string')
      throw invalidParameter('lookup needs from and as');
    const join = (document: Document): Document[] => {
      // Joining with a collection that does not exist finds nothing, as in MongoDB.
      if (!this.tables.has(from)) return [];
      if (pipeline === undefined) {
        if (typeof localField !== 'string' || typeof foreignField !== 'string')
          throw invalidParameter('lookup needs localField and foreignField, or a pipeline');
        return [
          ...this.documents(from, { query: { [foreignField]: { $in: localValues(document, localField) } } }),
        ];
      }
      const bound = evalExpr(document, bindings ?? {}, options) as Document;
      return this.joinPipeline(from, pipeline as Stage[], { ...options.variables, ...bound });
    };
    return (document) => ({ ...document, [as]: join(document) });
  }

  private joinPipeline(from: string, stages: Stage[], variables: Document): Document[] {
    const bound = normalizeStages(stages).map((stage) => bindEqualities(stage, variables));
    const { search, rest } = leadingSearch(bound);
    const withoutExpressions = splitExpression(search.query);
    const found = this.documents(from, { ...search, query: withoutExpressions.query });
    const stagesLeft = withoutExpressions.expression
      ? [{ $match: { $expr: withoutExpressions.expression } }, ...rest]
      : rest;
    return this.pipe(found, stagesLeft, variables);
  }
}

// What stands at the head of a pipeline is an ordinary search, which an index can serve.
function leadingSearch(stages: Stage[]): { search: Search; rest: Stage[] } {
  const rest = [...stages];
  const take = (name: string): Value => (rest[0] && name in rest[0] ? rest.shift()?.[name] : undefined);
  const near = rest[0]?.['$geoNear'];
  if (isPlainObject(near)) return { search: { query: (near['query'] ?? {}) as Document }, rest };
  const query = (take('$match') ?? {}) as Document;
  if (!isPlainObject(query)) throw requestFailed('the match filter must be an expression in an object');
  const sort = take('$sort');
  const order = sort === undefined ? [] : (Object.entries(sort as Document) as Order[]);
  const skip = take('$skip');
  const limit = take('$limit');
  return {
    search: {
      query,
      order,
      offset: (skip as number | undefined) ?? 0,
      limit: (limit as number | undefined) ?? Infinity,
    },
    rest,
  };
}

function localValues(document: Document, field: string): Value[] {
  return valuesAt(document, field).map((value) =>
    value === undefined || typeof value === 'symbol' ? null : value,
  );
}

/** In a joined pipeline, `$expr: { $eq: ['$field', '$$variable'] }` becomes `field: value`, which an index can serve. */
function bindEqualities(stage: Stage, variables: Document): Stage {
  const match = stage['$match'];
  if (!isPlainObject(match) || !isPlainObject(match['$expr'])) return stage;
  const conjuncts = (
    Array.isArray(match['$expr']['$and']) ? match['$expr']['$and'] : [match['$expr']]
  ) as Document[];
  const equalities: Document[] = [];
  for (const conjunct of conjuncts) {
    const sides =
      isPlainObject(conjunct) && Array.isArray(conjunct['$eq']) ? (conjunct['$eq'] as Value[]) : [];
    const field = sides.find((side) => typeof side === 'string' && /^\$[^$]/.test(side)) as
      string | undefined;
    const variable = sides.find((side) => typeof side === 'string' && side.startsWith('$$')) as
      string | undefined;
    const value = variable && !variable.includes('.') ? variables[variable.slice(2)] : undefined;
    if (field && value !== undefined && value !== null && !Array.isArray(value) && !isPlainObject(value))
      equalities.push({ [field.slice(1)]: value });
  }
  return equalities.length > 0 ? { $match: { $and: [...equalities, match] } } : stage;
}

// A search runs outside the pipeline, where its variables are unknown: expressions are checked inside.
function splitExpression(query: Document): { query: Document; expression?: Value } {
  const { $expr: expression, $and: parts, ...plain } = query;
  const inner = Array.isArray(parts) ? (parts as Document[]).map(splitExpression) : [];
  const expressions = [expression, ...inner.map((part) => part.expression)].filter(
    (part) => part !== undefined,
  );
  const queries = inner.map((part) => part.query).filter((part) => Object.keys(part).length > 0);
  return {
    query: queries.length > 0 ? { ...plain, $and: queries } : plain,
    ...(expressions.length > 0 && {
      expression: expressions.length === 1 ? expressions[0] : { $and: expressions },
    }),
  };
}

// Draws without putting back: no document comes twice.
function sample(documents: Document[], size: number): Document[] {
  for (let i = 0; i < Math.min(size, documents.length); i++) {
    const drawn = i + Math.floor(Math.random() * (documents.length - i));
    [documents[i], documents[drawn]] = [documents[drawn], documents[i]] as [Document, Document];
  }
  return documents.slice(0, size);
}
