import { useMemo } from 'react';
import { useCall } from '../../kit/hooks/use-call';
import { isDescribed, type Waiting } from './kinds';

/**
 * What waits for the reader; last time's while it is asked again. A visitor has nothing waiting and is not asked. What only
 * a newer app knows how to do is passed over.
 */
export function useTodos(isKnown = true) {
  const state = useCall('todo.list', isKnown ? {} : undefined, { remember: 'todos' });
  const { data } = state;
  const todos = useMemo<Waiting[] | undefined>(() => data?.todos.filter(isDescribed), [data]);
  return { ...state, data: data && todos && { ...data, todos } };
}
