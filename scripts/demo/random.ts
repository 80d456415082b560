import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws from a seed: the same seed gives the same district on every machine. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  pick<T>(all: readonly T[]): T;
  /** True in `percent` of a hundred draws. */
  chance(percent: number): boolean;
}

export function randomFrom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const between = (from: number, to: number) => uniformInt(generator, from, to);
  return {
    between,
    pick: (all) => all[between(0, all.length - 1)] as (typeof all)[number],
    chance: (percent) => between(1, 100) <= percent,
  };
}
