import { useEffect, useRef, useState } from 'react';
import { explain } from '../../services/dialogs';

/** Does an act once at a time, and tells whether it is under way. A failure it is not told how to handle is explained. */
export function usePress<Arguments extends unknown[]>(act: (...given: Arguments) => unknown) {
  const [busy, setBusy] = useState(false);
  // State arrives a render later; a second tap may come before that.
  const running = useRef(false);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const press = async (...given: Arguments) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    try {
      await act(...given);
    } catch (error) {
      await explain(error);
    } finally {
      running.current = false;
      if (mounted.current) setBusy(false);
    }
  };
  return { busy, press };
}
