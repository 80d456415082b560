/** What an instance reads once in a while, whatever is asked of it, and goes by until it reads again. */
interface Remembered<Value> {
  /** What is known at an instant (epoch ms); whoever asks at once waits for one reading. What failed is read again. */
  at: (now: number) => Promise<Value>;
  /** Has it read again: it has just been changed here. */
  forget: () => void;
}

/** Remembers what `read` answers for `goodFor` (ms). */
export function remembered<Value>(read: () => Promise<Value>, goodFor: number): Remembered<Value> {
  let known: { at: number; value: Promise<Value> } | undefined;
  return {
    at: (now) => {
      if (known && known.at <= now && now < known.at + goodFor) return known.value;
      const mine = { at: now, value: read() };
      known = mine;
      mine.value.catch(() => {
        if (known === mine) known = undefined;
      });
      return mine.value;
    },
    forget: () => {
      known = undefined;
    },
  };
}
