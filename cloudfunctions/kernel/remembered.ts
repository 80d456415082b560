/**
 * What an instance reads once in a while, whatever is asked of it: what the district set, switched on and laid down. Whatever
 * changes that raises its edition, which stands where every call looks anyway (`standing.ts`); so no instance goes by what was
 * before, and none asks once more.
 */

let edition: string | undefined;
/** How often all of it was to be read anew: what was read before that is known no more. */
let timesForgotten = 0;

/** Has all of it read anew: some of it has just been changed here. */
export function forgetRemembered(): void {
  timesForgotten += 1;
}

/** Goes by an edition: what was read under another is read anew. What a cold instance read beside its first call stays. */
export function goBy(current: string): void {
  if (edition !== undefined && current !== edition) forgetRemembered();
  edition = current;
}

/** Does something by what is remembered, and once more where that turned out to be of another edition meanwhile. */
export async function byOneEdition<Done>(work: () => Promise<Done>, until: Promise<unknown>): Promise<Done> {
  const before = timesForgotten;
  const [done] = await Promise.all([work(), until]);
  return before === timesForgotten ? done : work();
}

/**
 * Remembers what `read` answers for `goodFor` (ms), or until the edition is another.
 * @returns what is known at an instant (epoch ms); whoever asks at once waits for one reading. What failed is read again
 */
export function remembered<Value>(
  read: () => Promise<Value>,
  goodFor: number,
): (now: number) => Promise<Value> {
  let known: { at: number; since: number; value: Promise<Value> } | undefined;
  return (now) => {
    const isKnown = known && known.since === timesForgotten && known.at <= now && now < known.at + goodFor;
    if (known && isKnown) return known.value;
    const mine = { at: now, since: timesForgotten, value: read() };
    known = mine;
    mine.value.catch(() => {
      if (known === mine) known = undefined;
    });
    return mine.value;
  };
}
