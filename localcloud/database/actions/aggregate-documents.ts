import { invalidParameter } from '../../errors';
import { collectionOf, sized, type Answer, type DatabaseParts, type Request } from '../request';
import { isPlainObject } from '../documents';
import { parseEjson, stringifyAnswer } from '../ejson';
import type { Stage } from '../aggregation/stages/stage';

/** Runs an aggregation pipeline. */
export function aggregateDocuments(database: DatabaseParts, request: Request): Answer {
  const collection = collectionOf(database, request);
  const { stages } = request;
  if (!Array.isArray(stages)) throw invalidParameter('stages must be a list');
  const pipeline = stages.map((stage: unknown): Stage => {
    if (
      !isPlainObject(stage) ||
      typeof stage['stageKey'] !== 'string' ||
      typeof stage['stageValue'] !== 'string'
    )
      throw invalidParameter('a stage has a stageKey and a stageValue');
    return { [stage['stageKey']]: parseEjson(stage['stageValue']) };
  });
  return { data: { list: sized(database.aggregation.run(collection, pipeline).map(stringifyAnswer)) } };
}
