import { useMemo } from 'react';
import { useCall } from '../kit/hooks/use-call';
import { codeOf } from '../services/error-texts';
import { bookOf } from './book';

/** The handbook, at once and without network; with what the cloud told last. */
export function useBook() {
  const { data, error, reload } = useCall('handbook.current', {}, { remember: 'handbook' });
  const book = useMemo(() => bookOf(data), [data]);
  // Who is not bound reads what is shipped; that is no failure.
  return { book, isOld: error !== undefined && codeOf(error) !== 'NOT_BOUND', reload };
}
