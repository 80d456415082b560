import { useEffect, useState } from 'react';

/** Cards that a phone takes at once without holding up: some 12 KB of what is drawn. */
const step = 12;

/** The items of a list as far as they are drawn: on a phone a screenful at a time, one right after another, so that none is large. */
export function useUnrolled<Item>(items: readonly Item[]): readonly Item[] {
  const [count, setCount] = useState(step);
  const isAll = process.env.TARO_ENV !== 'weapp' || count >= items.length;
  useEffect(() => {
    if (isAll) return undefined;
    const timer = setTimeout(() => setCount((before) => before + step), 0);
    return () => clearTimeout(timer);
  }, [isAll, count]);
  return isAll ? items : items.slice(0, count);
}
