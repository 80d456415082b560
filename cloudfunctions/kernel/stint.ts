/**
 * One share of a work that can be left to the next call or tick: tells, as the work goes on, whether it still lasts.
 * `ms` by `clock` (epoch ms), the wall's unless a tick brings its own.
 */
export function stint(ms: number, clock: () => number = Date.now): () => boolean {
  const endsAt = clock() + ms;
  return () => clock() < endsAt;
}
