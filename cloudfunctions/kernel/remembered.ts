/**
 * What an instance reads once in a while, whatever is asked of it: what the district set, switched on and laid down. Whatever
 * changes that raises its edition, which stands where every call looks anyway (`standing.ts`); so no instance goes by what was
 * before, and none asks once more.
 */

const everything: { forget: () => void }[] = [];
let edition: string | undefined;

/** Goes by an edition: what was read under another is read anew. What a cold instance read beside its first call stays. */
export function goBy(current: string): void {
  if (edition !== undefined && current !== edition) forgetRemembered();
  edition = current;
}

/** Has all of it read anew: some of it has just been changed here. */
export function forgetRemembered(): void {
  for (const one of everything) one.forget();
}

/**
 * Remembers what `read` answers for `goodFor` (ms), or until the edition is another.
 * @returns what is known at an instant (epoch ms); whoever asks at once waits for one reading. What failed is read again
 */
export function remembered<Value>(
  read: () => Promise<Value>,
  goodFor: number,
): (now: number) => Promise<Value> {
  let known: { at: number; value: Promise<Value> } | undefined;
  const forget = () => {
    known = undefined;
  };
  everything.push({ forget });
  return (now) => {
    if (known && known.at <= now && now < known.at + goodFor) return known.value;
    const mine = { at: now, value: read() };
    known = mine;
    mine.value.catch(() => {
      if (known === mine) forget();
    });
    return mine.value;
  };
}
