import { useState } from 'react';

/** Some rows of a report that are to be ticked, one by one: which can be, which are. */
export interface Picking<OneRow extends { id: string }> {
  picked: ReadonlySet<string>;
  /** What has nothing to be picked for is left as it is. */
  canPick: (row: OneRow) => boolean;
  toggle: (id: string) => void;
}

/** The ticks of a report; `undefined` while none are asked for, so that a tap on a row leads on. */
export function usePicking<OneRow extends { id: string }>(canPick: (row: OneRow) => boolean) {
  const [picked, setPicked] = useState<ReadonlySet<string>>();
  const picking: Picking<OneRow> | undefined = picked && {
    picked,
    canPick,
    toggle: (id) => {
      const next = new Set(picked);
      if (!next.delete(id)) next.add(id);
      setPicked(next);
    },
  };
  return { picking, begin: () => setPicked(new Set()), end: () => setPicked(undefined) };
}
