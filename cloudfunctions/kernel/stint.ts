/**
 * One share of a work that can be left to the next call or tick: tells, as the work goes on, whether it still lasts.
 * `ms` by `clock` (epoch ms), the wall's unless a tick brings its own; it lasts no longer than it was asked `turns` times.
 */
export function stint(ms: number, clock: () => number = Date.now, turns = Infinity): () => boolean {
  const endsAt = clock() + ms;
  let asked = 0;
  return () => {
    asked += 1;
    return asked <= turns && clock() < endsAt;
  };
}
