import fc from 'fast-check';
import { simulate } from '../../../scripts/capacity/city';
import type { Cost, Measured } from '../../../scripts/capacity/measure';
import { assumedMs, evening } from '../../../scripts/capacity/usage';

/** The simulated evening: what it must come to where that can be said without it. */

const cost: Cost = { reads: 3, writes: 0, others: 0, inSequence: 3, memoryMb: 256 };
const measured: Pick<Measured, 'calls'> = { calls: new Map(evening.map((action) => [action, cost])) };
const whole = { connections: 1_000_000, places: 1_000_000 };

/** What one member takes who waits for nobody, all instances warm. */
const alone = evening.length * (assumedMs.call + cost.inSequence * assumedMs.request);

it('takes as long as its requests where there is room for everybody', () => {
  const { medianMs, full } = simulate({ members: 2_000, of: whole }, measured);
  expect(full).toBeUndefined();
  expect(medianMs).toBe(alone);
});

it('has as many connections in use as Little’s law says', () => {
  const members = 6_000;
  const { connections } = simulate({ members, of: whole }, measured);
  const requestsASecond = ((members * 0.4) / 60) * evening.length * cost.reads;
  const expected = (requestsASecond * assumedMs.request) / 1000;
  expect(connections / expected).toBeGreaterThan(0.8);
  // The first come to instances that start, so that many go on at once.
  expect(connections / expected).toBeLessThan(4);
});

it('says what was full first, and makes people wait for it', () => {
  const few = simulate({ members: 6_000, of: { connections: 4, places: 1_000 } }, measured);
  expect(few.full?.what).toBe('connections');
  expect(few.slowMs).toBeGreaterThan(10 * alone);
  const narrow = simulate({ members: 6_000, of: { connections: 1_000, places: 2 } }, measured);
  expect(narrow.full?.what).toMatch(/^places of /);
});

it('stands for all by a part: ten times the members on ten times the platform wait alike', () => {
  const small = simulate({ members: 40_000, of: { connections: 100, places: 100 } }, measured);
  const large = simulate({ members: 400_000, of: { connections: 1_000, places: 1_000 } }, measured);
  expect(large.medianMs).toBe(small.medianMs);
  expect(large.slowMs).toBe(small.slowMs);
});

it('nobody waits longer for more of the platform', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (connections, more) => {
      const of = (some: number) =>
        simulate({ members: 1_000, of: { connections: some, places: 1_000 } }, measured).slowMs;
      expect(of(connections + more)).toBeLessThanOrEqual(of(connections));
    }),
    { numRuns: 10 },
  );
});

it('environments share the members', () => {
  const one = simulate({ members: 16_000, environments: 16, of: { connections: 50, places: 100 } }, measured);
  const of = simulate({ members: 1_000, of: { connections: 50, places: 100 } }, measured);
  expect(one).toEqual(of);
});
