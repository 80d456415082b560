import { invalidParameter, notImplemented, requestFailed } from '../errors';
import { isPlainObject, type Document, type Value } from './documents';
import { sortKey } from './sort-key';

/** One stage: `{ $match: … }`. */
export type Stage = Record<string, Value>;

const SUPPORTED = new Set([
  '$match',
  '$group',
  '$project',
  '$addFields',
  '$sort',
  '$sortByCount',
  '$limit',
  '$skip',
  '$unwind',
  '$lookup',
  '$replaceRoot',
  '$bucket',
  '$bucketAuto',
  '$count',
  '$sample',
  '$geoNear',
]);

/**
 * Checks a pipeline and writes its `$bucket`s as the groups they stand for.
 * @throws NOT_IMPLEMENTED for a stage the SDKs do not offer, INVALID_PARAM for a malformed one
 */
export function normalizeStages(stages: Stage[]): Stage[] {
  return stages.flatMap((stage) => {
    const names = isPlainObject(stage) ? Object.keys(stage) : [];
    const [name] = names;
    if (name === undefined || names.length !== 1)
      throw invalidParameter('an aggregation stage must have exactly one key');
    if (!SUPPORTED.has(name)) throw notImplemented(`the aggregation stage ${name}`);
    return name === '$bucket' ? bucketStages(stage['$bucket']) : [stage];
  });
}

function bucketStages(parameters: Value): Stage[] {
  const { groupBy, boundaries, default: otherwise, output } = (parameters ?? {}) as Document;
  if (!Array.isArray(boundaries) || boundaries.length < 2)
    throw requestFailed('$bucket needs at least two boundaries');
  const bounds = boundaries as Value[];
  if (bounds.some((bound, i) => i > 0 && sortKey(bounds[i - 1]).compare(sortKey(bound)) >= 0))
    throw requestFailed('the boundaries of $bucket must be in ascending order');
  const branches = bounds.slice(0, -1).map((from, i) => ({
    case: {
      $and: [{ $gte: [groupBy, { $literal: from }] }, { $lt: [groupBy, { $literal: bounds[i + 1] }] }],
    },
    then: { $literal: from },
  }));
  const bucket = {
    $switch: { branches, ...(otherwise !== undefined && { default: { $literal: otherwise } }) },
  };
  return [
    { $group: { _id: bucket, ...((output ?? { count: { $sum: 1 } }) as Document) } },
    { $sort: { _id: 1 } },
  ];
}
