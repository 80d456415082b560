import { notImplemented, requestFailed } from '../errors';
import { compileExpression } from './aggregation/compile';
import type { Compile, Scope } from './aggregation/expression';
import { bindEqualities, compileLookup } from './aggregation/lookup';
import { $bucketAuto } from './aggregation/stages/bucket-auto';
import { $bucket, $group, $sortByCount } from './aggregation/stages/group';
import { $count, $limit, $sample, $skip, $sort, limitOf, orderOf, skipOf } from './aggregation/stages/order';
import { $addFields, $project } from './aggregation/stages/project';
import { nameOf, type CompileStage, type Run, type Stage } from './aggregation/stages/stage';
import { $replaceRoot, $unwind } from './aggregation/stages/unwind';
import { isPlainObject, type Document, type Value } from './documents';
import type { Finder, Search } from './find';
import { geoNear } from './geo-near';
import { compileQuery } from './query';
import type { Tables } from './tables';

type Variables = Scope['variables'];

const NONE: Variables = {};

/** Runs aggregation pipelines: the first stages through indexes, the rest in memory as a stream. */
export class Aggregation {
  private readonly stages: Record<string, CompileStage>;

  constructor(
    private readonly tables: Tables,
    private readonly finder: Finder,
  ) {
    this.stages = {
      $addFields,
      $bucket,
      $bucketAuto,
      $count,
      $group,
      $limit,
      $project,
      $replaceRoot,
      $sample,
      $skip,
      $sort,
      $sortByCount,
      $unwind,
      $match: (query) => {
        const checked = queryOf(query);
        return (documents, variables) => [...documents].filter(compileQuery(checked, variables));
      },
      $geoNear: (parameters) => (documents) => geoNear([...documents], parameters as Document),
      $lookup: (parameters, compile) =>
        compileLookup(parameters, compile, {
          has: (collection) => this.tables.has(collection),
          withOneOf: (collection, field, values) => [
            ...this.documents(collection, { query: { [field]: { $in: values } } }),
          ],
          run: (collection, stages, variables) => this.run(collection, stages, variables),
        }),
    };
  }

  /**
   * Documents a pipeline produces from a collection; `variables` are those bound around it.
   * @throws NOT_IMPLEMENTED for a stage the SDK does not offer, DATABASE_REQUEST_FAILED where MongoDB refuses
   */
  run(collection: string, stages: Stage[], variables: Variables = NONE): Document[] {
    const compiled = stages.map((stage) => this.compile(stage, Object.keys(variables)));
    const { search, used } = leadingSearch(stages, variables);
    let documents: Iterable<Document> = this.documents(collection, search);
    for (const run of compiled.slice(used)) documents = run(documents, variables);
    return [...documents];
  }

  private compile(stage: Stage, known: readonly string[]): Run {
    const [name, parameters] = nameOf(stage);
    const compileStage = this.stages[name];
    if (!compileStage) throw notImplemented(`the aggregation stage ${name}`);
    const compile: Compile = (expression, bound = []) => compileExpression(expression, [...known, ...bound]);
    return compileStage(parameters, compile);
  }

  private *documents(collection: string, search: Search): Generator<Document> {
    for (const { document } of this.finder.find(collection, search)) yield document;
  }
}

function queryOf(query: Value): Document {
  if (!isPlainObject(query)) throw requestFailed('the match filter must be an expression in an object');
  return query;
}

/** What stands at the head of a pipeline is an ordinary search, which an index can serve; `used` stages make it. */
function leadingSearch(stages: Stage[], variables: Variables): { search: Search; used: number } {
  const near = stages[0]?.['$geoNear'];
  if (isPlainObject(near)) return { search: { query: (near['query'] ?? {}) as Document }, used: 0 };
  let used = 0;
  const take = (name: string): Value => {
    const stage = stages[used];
    if (!stage || !(name in stage)) return undefined;
    used++;
    return stage[name];
  };
  const match = take('$match');
  const query = match === undefined ? {} : bindEqualities(queryOf(match), variables);
  const sort = take('$sort');
  const skip = take('$skip');
  const limit = take('$limit');
  return {
    search: {
      query,
      variables,
      order: sort === undefined ? [] : orderOf(sort),
      offset: skip === undefined ? 0 : skipOf(skip),
      limit: limit === undefined ? Infinity : limitOf(limit),
    },
    used,
  };
}
