import type { Position } from 'geojson';
import { requestFailed } from '../errors';
import { isPlainObject, type Document, type Value } from './documents';
import { metresBetween } from './geo';
import { valuesAt } from './paths';
import { compileQuery } from './query';

interface Located {
  document: Document;
  metres: number;
  place: Value;
}

/**
 * The `$geoNear` stage: documents by distance from a point, each with its distance (metres, times
 * `distanceMultiplier`) under `distanceField`.
 * @throws DATABASE_REQUEST_FAILED without `near` or `distanceField`
 */
export function geoNear(documents: Document[], parameters: Document): Document[] {
  const { near, distanceField, minDistance = 0, maxDistance = Infinity, query = {} } = parameters;
  if (!isPlainObject(near) || !Array.isArray(near['coordinates']))
    throw requestFailed('$geoNear requires a near point');
  if (typeof distanceField !== 'string') throw requestFailed('$geoNear requires a distanceField');
  const centre = near['coordinates'] as Position;
  const test = compileQuery(query as Document);
  return documents
    .filter(test)
    .flatMap((document) => locate(document, parameters['key'], centre))
    .filter(({ metres }) => metres >= Number(minDistance) && metres <= Number(maxDistance))
    .sort((a, b) => a.metres - b.metres)
    .slice(0, Number(parameters['limit'] ?? Infinity))
    .map(({ document, metres, place }) => {
      const answer = withPath(
        document,
        distanceField,
        metres * Number(parameters['distanceMultiplier'] ?? 1),
      );
      const { includeLocs } = parameters;
      return typeof includeLocs === 'string' ? withPath(answer, includeLocs, place) : answer;
    });
}

function locate(document: Document, key: Value, centre: Position): Located[] {
  const candidates = typeof key === 'string' ? valuesAt(document, key) : Object.values(document);
  const place = candidates.find(
    (value) => isPlainObject(value) && value['type'] === 'Point' && Array.isArray(value['coordinates']),
  );
  if (place === undefined) return [];
  return [
    { document, place, metres: metresBetween((place as { coordinates: Position }).coordinates, centre) },
  ];
}

function withPath(document: Document, path: string, value: Value): Document {
  const [first, ...rest] = path.split('.') as [string, ...string[]];
  if (rest.length === 0) return { ...document, [first]: value };
  const inner = isPlainObject(document[first]) ? document[first] : {};
  return { ...document, [first]: withPath(inner, rest.join('.'), value) };
}
