import { booleanIntersects } from '@turf/boolean-intersects';
import { booleanWithin } from '@turf/boolean-within';
import { distance } from '@turf/distance';
import type { Geometry, Position } from 'geojson';
import { requestFailed } from '../errors';
import { isPlainObject, type Document, type Value } from './documents';
import { valuesAt } from './paths';

const EARTH_RADIUS_METRES = 6378100;
const TYPES = ['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'];

type Predicate = (document: Value) => boolean;

const isGeometry = (value: Value): value is Geometry =>
  isPlainObject(value) && TYPES.includes(value['type'] as string) && Array.isArray(value['coordinates']);

const geometriesAt = (document: Value, field: string): Geometry[] =>
  valuesAt(document, field).filter(isGeometry);

function geometryIn(operand: Value, operator: string): Geometry {
  const geometry = isPlainObject(operand) ? operand['$geometry'] : undefined;
  if (!isGeometry(geometry)) throw requestFailed(`${operator} requires a $geometry`);
  return geometry;
}

/** Great-circle distance in metres on MongoDB's sphere, between two points `[longitude, latitude]`. */
export const metresBetween = (a: Position, b: Position): number =>
  distance(a, b, { units: 'radians' }) * EARTH_RADIUS_METRES;

/** `$geoWithin`: the field's geometry lies inside a polygon, or inside a circle `$centerSphere: [centre, radians]`. */
export function geoWithin(field: string, operand: Value): Predicate {
  const circle = isPlainObject(operand) ? operand['$centerSphere'] : undefined;
  if (Array.isArray(circle)) {
    const [centre, radians] = circle as [Position, number];
    return (document) =>
      geometriesAt(document, field).some((geometry) =>
        positions(geometry).every((position) => distance(centre, position, { units: 'radians' }) <= radians),
      );
  }
  const area = geometryIn(operand, '$geoWithin');
  return (document) => geometriesAt(document, field).some((geometry) => within(geometry, area));
}

/** `$geoIntersects`: the field's geometry shares a point with the given one. */
export function geoIntersects(field: string, operand: Value): Predicate {
  const area = geometryIn(operand, '$geoIntersects');
  return (document) => geometriesAt(document, field).some((geometry) => booleanIntersects(geometry, area));
}

/** `$nearSphere` as a filter: a point within `$minDistance` and `$maxDistance` (metres); the order comes from {@link nearest}. */
export function nearSphere(field: string, operand: Value): Predicate {
  const { point, least, most } = nearParameters(operand);
  return (document) => {
    const metres = metresTo(document, field, point);
    return metres !== undefined && metres >= least && metres <= most;
  };
}

/** The point a `$nearSphere` in the query asks to sort by, if there is one. */
export function nearest(query: Document): { field: string; point: Position } | undefined {
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition.filter(isPlainObject)) {
        const found = nearest(part);
        if (found) return found;
      }
    }
    if (isPlainObject(condition) && '$nearSphere' in condition)
      return { field, point: nearParameters(condition['$nearSphere']).point };
  }
  return undefined;
}

/** Distance in metres from `point` to the nearest point stored in the field, or undefined when there is none. */
export function metresTo(document: Value, field: string, point: Position): number | undefined {
  const distances = geometriesAt(document, field)
    .filter((geometry) => geometry.type === 'Point')
    .map((geometry) => metresBetween(geometry.coordinates, point));
  return distances.length > 0 ? Math.min(...distances) : undefined;
}

function nearParameters(operand: Value): { point: Position; least: number; most: number } {
  const geometry = geometryIn(operand, '$nearSphere');
  if (geometry.type !== 'Point') throw requestFailed('$nearSphere requires a Point');
  const { $minDistance, $maxDistance } = operand as { $minDistance?: number; $maxDistance?: number };
  return { point: geometry.coordinates, least: $minDistance ?? 0, most: $maxDistance ?? Infinity };
}

function within(geometry: Geometry, area: Geometry): boolean {
  if (area.type !== 'Polygon' && area.type !== 'MultiPolygon')
    throw requestFailed('$geoWithin requires a Polygon or a MultiPolygon');
  // MongoDB counts the border as inside, for points as for lines.
  if (geometry.type === 'Point') return booleanIntersects(geometry, area);
  return booleanWithin(geometry, area);
}

function positions(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positions);
  const depth = { Point: 0, LineString: 1, MultiPoint: 1, Polygon: 2, MultiLineString: 2, MultiPolygon: 3 }[
    geometry.type
  ];
  return (depth === 0 ? [geometry.coordinates] : geometry.coordinates.flat(depth - 1)) as Position[];
}
