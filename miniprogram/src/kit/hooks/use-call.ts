import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../../services/call';
import type { ActionName, Input, Output } from '../../services/contract';
import { keepAnswer, recallAnswer } from '../../services/answers';

/** What a screen knows of a call: content, why there is none, and whether an answer is awaited. */
export interface CallState<Data> {
  data: Data | undefined;
  error: unknown;
  loading: boolean;
  /** When what is shown was answered (epoch ms), where it is of an earlier visit. */
  keptAt?: number;
  /** Asks again; what is shown stays until the answer comes. Never rejects. */
  reload: () => Promise<void>;
}

interface Options {
  /** Keeps the last answer on the device under this name and shows it while the next is awaited. */
  remember?: string;
}

interface Known<Data> {
  /** The input this is the answer to. */
  question: string | undefined;
  data?: Data;
  error?: unknown;
}

/**
 * Calls an action when the component appears and whenever its input changes; without input it waits.
 * Only the newest question's answer is taken: a late answer to an older one is dropped.
 */
export function useCall<Name extends ActionName>(
  name: Name,
  input: Input<Name> | undefined,
  options: Options = {},
): CallState<Output<Name>> {
  const { remember } = options;
  const question = input === undefined ? undefined : JSON.stringify(input);
  const [known, setKnown] = useState<Known<Output<Name>>>();
  const kept = useMemo(
    () => (remember && question !== undefined ? recallAnswer(remember, question) : undefined),
    [remember, question],
  );
  const [waiting, setWaiting] = useState(true);
  const newest = useRef(0);

  const reload = useCallback(async () => {
    if (question === undefined) return;
    newest.current += 1;
    const mine = newest.current;
    setWaiting(true);
    try {
      const data = await call(name, JSON.parse(question) as Input<Name>);
      if (mine !== newest.current) return;
      setKnown({ question, data });
      if (remember) keepAnswer(remember, question, data);
    } catch (error) {
      if (mine !== newest.current) return;
      setKnown((before) => ({
        question,
        data: before?.question === question ? before.data : undefined,
        error,
      }));
    }
    setWaiting(false);
  }, [name, question, remember]);

  useEffect(() => {
    void reload();
    return () => {
      newest.current += 1;
    };
  }, [reload]);

  const answer = known?.question === question ? known : undefined;
  const isKept = answer?.data === undefined;
  return {
    data: isKept ? (kept?.data as Output<Name> | undefined) : answer.data,
    keptAt: isKept ? kept?.at : undefined,
    error: answer?.error,
    loading: waiting || !answer,
    reload,
  };
}
