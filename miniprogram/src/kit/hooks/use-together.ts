import { useCallback, useRef } from 'react';
import type { CallState } from './use-call';

type Asked = Omit<CallState<unknown>, 'data'>;

/**
 * Several calls as what one screen knows: `data` once all that it needs is there, the first failure of any, and asking again
 * asks those that failed, or all where none did. A call that waits for its input is left out.
 */
export function useTogether<Data>(calls: readonly Asked[], data: Data | undefined): CallState<Data> {
  const latest = useRef(calls);
  latest.current = calls;
  const reload = useCallback(async () => {
    const failed = latest.current.filter(({ error }) => error !== undefined);
    await Promise.all((failed.length > 0 ? failed : latest.current).map((one) => one.reload()));
  }, []);
  return {
    data,
    error: calls.find(({ error }) => error !== undefined)?.error,
    loading: calls.some(({ loading }) => loading),
    keptAt: calls.find(({ keptAt }) => keptAt !== undefined)?.keptAt,
    reload,
  };
}
