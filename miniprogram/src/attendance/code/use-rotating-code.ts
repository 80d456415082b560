import { useCallback, useEffect, useRef, useState } from 'react';
import type { CodePurpose } from '../../../../types/attendance/words';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';

type Answer = Output<'attendance.showCode'>;

const tickMs = 1000;
const retryMs = 3000;

/** Which of the codes is valid at a moment of the server's clock. */
export function codeAt(answer: Answer, serverNow: number) {
  return answer.codes.find((code) => code.from <= serverNow && serverNow < code.from + answer.slotMs);
}

/**
 * Keeps the big screen's code right: it asks anew in every slot, follows the server's clock and not the phone's,
 * and goes on with the codes it already has while the network is away.
 */
export function useRotatingCode(activityId: string, purpose: CodePurpose) {
  const [answer, setAnswer] = useState<Answer>();
  const [error, setError] = useState<unknown>();
  const [now, setNow] = useState(Date.now);
  const ahead = useRef(0);
  const asking = useRef(false);
  const askedAt = useRef(0);
  const left = useRef(false);

  const ask = useCallback(async () => {
    if (asking.current) return;
    asking.current = true;
    askedAt.current = Date.now();
    try {
      const fresh = await call('attendance.showCode', { activityId, purpose });
      if (left.current) return;
      ahead.current = fresh.serverNow - Date.now();
      setAnswer(fresh);
      setError(undefined);
      setNow(Date.now());
    } catch (failure) {
      if (!left.current) setError(failure);
    } finally {
      asking.current = false;
    }
  }, [activityId, purpose]);

  useEffect(() => {
    left.current = false;
    void ask();
    return () => {
      left.current = true;
    };
  }, [ask]);

  const serverNow = now + ahead.current;
  const current = answer && codeAt(answer, serverNow);
  const failing = error !== undefined;
  const waitMs = failing ? retryMs : (answer?.slotMs ?? retryMs);
  const ended = answer?.phase === 'closed';

  useEffect(() => {
    if (ended) return undefined;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() - askedAt.current >= waitMs) void ask();
    }, tickMs);
    return () => clearInterval(timer);
  }, [ask, ended, waitMs]);

  const secondsLeft =
    answer && current ? Math.max(0, Math.ceil((current.from + answer.slotMs - serverNow) / 1000)) : 0;
  return { answer, current, secondsLeft, error, retry: ask };
}
