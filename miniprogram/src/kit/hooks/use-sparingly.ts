import { useRef } from 'react';

/** The least time between two times (ms): what is really gone is not asked for for ever. */
const apart = 5 * 60_000;

/** Does something when it is called for, but not again and again. */
export function useSparingly(act: (() => unknown) | undefined): () => void {
  const last = useRef(-Infinity);
  return () => {
    if (Date.now() - last.current < apart) return;
    last.current = Date.now();
    act?.();
  };
}
