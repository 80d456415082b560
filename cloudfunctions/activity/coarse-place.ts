import type { ActivityRecord } from '../domain/gathering/model';

type Rules = ActivityRecord['checkInRules'];

/** Some ten metres: as near as a check-in needs, and no nearer. */
const decimals = 4;

const coarse = (degrees: number): number => Number(degrees.toFixed(decimals));

/** What a branch asks of a check-in, with its place no finer than is of use. Rule `leastData` asks for the least that works. */
export function withCoarsePlace({ location, ...rules }: Rules): Rules {
  if (!location) return rules;
  const { latitude, longitude, ...how } = location;
  return { ...rules, location: { ...how, latitude: coarse(latitude), longitude: coarse(longitude) } };
}

/** The same for those who do not run the activity: the phone needs no coordinates, the check is made here. */
export const withoutPlace = ({ location: _, ...rules }: Rules): Rules => rules;
