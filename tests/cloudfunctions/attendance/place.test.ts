import { distanceBetween, nearnessOf } from '../../../cloudfunctions/attendance/place';

const hall = { latitude: 31.0322, longitude: 121.2277 };

it.each([
  ['the same place', hall, 0],
  ['a degree to the north', { ...hall, latitude: hall.latitude + 1 }, 111_195],
  ['a degree to the east', { ...hall, longitude: hall.longitude + 1 }, 95_284],
  ['the other side of the earth', { latitude: -hall.latitude, longitude: hall.longitude - 180 }, 20_015_087],
])('%s', (_, place, meters) => {
  expect(Math.abs(distanceBetween(hall, place) - meters)).toBeLessThan(20);
});

it.each([
  ['at the edge', { ...hall, latitude: hall.latitude + 0.000898 }, 'near'],
  ['a little outside', { ...hall, latitude: hall.latitude + 0.0009 + 0.00001 }, 'far'],
  ['who cannot tell', 'unknown' as const, 'unknown'],
])('%s is %s', (_, place, word) => {
  expect(nearnessOf({ ...hall, radiusMeters: 100, required: false }, place)).toBe(word);
});
