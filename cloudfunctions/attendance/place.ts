import type { Nearness } from '../../types/shared/attendance-acts';
import type { ActivityRecord } from '../domain/gathering/model';

interface Point {
  latitude: number;
  longitude: number;
}

/** The earth's mean radius (m). */
const earth = 6_371_000;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The distance between two points along the ground (m). */
export function distanceBetween(one: Point, other: Point): number {
  const up = Math.sin(radians(other.latitude - one.latitude) / 2);
  const along = Math.sin(radians(other.longitude - one.longitude) / 2);
  const h = up * up + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * along * along;
  return 2 * earth * Math.asin(Math.sqrt(h));
}

/** Whether a phone is where the activity is held. Of the place itself nothing is kept but this word. */
export function nearnessOf(
  location: NonNullable<ActivityRecord['checkInRules']['location']>,
  place: Point | 'unknown',
): Nearness {
  if (place === 'unknown') return 'unknown';
  return distanceBetween(location, place) <= location.radiusMeters ? 'near' : 'far';
}
