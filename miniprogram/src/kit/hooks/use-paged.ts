import { useCallback, useEffect, useRef, useState } from 'react';
import { useReachBottom } from '@tarojs/taro';
import type { CallState } from './use-call';

/** One page of a list and where the next begins. */
export interface Chunk<Item, Place> {
  items: Item[];
  next?: Place;
}

/** How far a list has been read. */
export type ListEnd = 'more' | 'loading' | 'failed' | 'end';

/** A list that is read a page at a time. */
export interface Paged<Item> extends CallState<Item[]> {
  end: ListEnd;
  more: () => Promise<void>;
}

/**
 * Reads a list and goes on, after where the page before ended, when the reader reaches the foot of the page.
 * `load` must be the same function at every render.
 */
export function usePaged<Item, Place>(load: (after?: Place) => Promise<Chunk<Item, Place>>): Paged<Item> {
  const [items, setItems] = useState<Item[]>();
  const [next, setNext] = useState<Place>();
  const [error, setError] = useState<unknown>();
  const [loading, setLoading] = useState(true);
  const [further, setFurther] = useState<'idle' | 'loading' | 'failed'>('idle');
  // Starting again drops the answers still under way.
  const newest = useRef(0);

  const reload = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    setLoading(true);
    try {
      const chunk = await load();
      if (mine !== newest.current) return;
      setItems(chunk.items);
      setNext(() => chunk.next);
      setError(undefined);
      setFurther('idle');
    } catch (failure) {
      if (mine !== newest.current) return;
      setError(failure);
      // What was being read further was dropped.
      setFurther('idle');
    }
    setLoading(false);
  }, [load]);

  const more = useCallback(async () => {
    if (next === undefined || further === 'loading') return;
    const mine = newest.current;
    setFurther('loading');
    try {
      const chunk = await load(next);
      if (mine !== newest.current) return;
      setItems((before) => [...(before ?? []), ...chunk.items]);
      setNext(() => chunk.next);
      setFurther('idle');
    } catch {
      if (mine === newest.current) setFurther('failed');
    }
  }, [further, load, next]);

  useEffect(() => {
    void reload();
    return () => {
      newest.current += 1;
    };
  }, [reload]);

  useReachBottom(() => {
    void more();
  });

  const onward = further === 'idle' ? 'more' : further;
  const end = next === undefined ? 'end' : onward;
  return { data: items, error, loading, reload, end, more };
}
