import { notImplemented, requestFailed } from '../../../errors';
import type { Document, Value } from '../../documents';
import { compileAccumulators } from '../accumulators';
import { isNumber, isObject } from '../values';
import { compareValues } from '../../sort-key';
import { outputOf } from './group';
import type { CompileStage } from './stage';

interface Placed {
  value: Value;
  document: Document;
}

/**
 * `$bucketAuto`: so many groups of about the same size, by the order of a value. Equal values are never parted; a group
 * ends where the next begins, the last with its largest value.
 */
export const $bucketAuto: CompileStage = (parameters, compile) => {
  const { groupBy, buckets, output, granularity } = isObject(parameters) ? parameters : {};
  if (granularity !== undefined) throw notImplemented("'granularity' of the aggregation stage $bucketAuto");
  if (groupBy === undefined || !isNumber(buckets) || !Number.isInteger(buckets) || buckets < 1)
    throw requestFailed('$bucketAuto needs groupBy and a positive whole number of buckets');
  const by = compile(groupBy);
  const accumulators = compileAccumulators(outputOf(output), compile);
  return function* run(documents, variables) {
    const placed = Array.from(documents, (document) => ({
      document,
      value: by({ root: document, variables }) ?? null,
    })).sort((a, b) => compareValues(a.value, b.value));
    const parts = divide(placed, buckets);
    for (const [i, part] of parts.entries()) {
      const members = part.map(({ document }) => document);
      yield {
        _id: { min: part[0]?.value, max: parts[i + 1]?.[0]?.value ?? part.at(-1)?.value },
        ...Object.fromEntries(accumulators.map(([field, of]) => [field, of(members, variables)])),
      };
    }
  };
};

function divide(placed: Placed[], most: number): Placed[][] {
  const size = Math.max(1, Math.round(placed.length / most));
  const parts: Placed[][] = [];
  let from = 0;
  while (from < placed.length) {
    let to = parts.length === most - 1 ? placed.length : Math.min(placed.length, from + size);
    while (to < placed.length && compareValues(placed[to - 1]?.value, placed[to]?.value) === 0) to++;
    parts.push(placed.slice(from, to));
    from = to;
  }
  return parts;
}
