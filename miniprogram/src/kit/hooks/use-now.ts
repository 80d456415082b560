import { useEffect, useRef, useState } from 'react';
import { useDidShow } from '@tarojs/taro';

/** What a call says of the clock: the server's instant at which it was answered. */
interface Answer {
  serverNow: number;
}

/** A phone takes a timer of more than 24 days for one of none (ms). */
const longestWait = 24 * 3_600_000;

/**
 * The instant (epoch ms) by the server's clock, told anew when the page comes into view and at the instant that `next` names.
 * Until an answer is fresh the phone's own clock is all there is.
 */
export function useNow(
  answer: Answer | undefined,
  isFresh: boolean,
  next: (now: number) => number | undefined,
): number {
  const ahead = useRef(0);
  const known = useRef<Answer>();
  if (answer && isFresh && known.current !== answer) {
    known.current = answer;
    ahead.current = answer.serverNow - Date.now();
  }
  const [turn, setTurn] = useState(0);
  const tellAnew = () => setTurn((before) => before + 1);
  useDidShow(tellAnew);
  const now = Date.now() + ahead.current;
  const changesAt = next(now);
  useEffect(() => {
    if (changesAt === undefined) return undefined;
    const wait = changesAt - Date.now() - ahead.current;
    const timer = setTimeout(tellAnew, Math.min(longestWait, Math.max(0, wait)));
    return () => clearTimeout(timer);
    // A timer may fire early, a long one always does; then the instant is still to come, and is waited for again.
  }, [changesAt, turn]);
  return now;
}
