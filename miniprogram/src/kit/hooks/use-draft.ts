import { useRef, useState } from 'react';
import { forget, keep, recall } from '../../services/storage';

/** Something that is being written. */
export interface Drafting<Draft> {
  draft: Draft;
  /** Changes a part; the whole is kept on the phone. */
  change: (part: Partial<Draft>) => void;
  /** It was sent, or given up: nothing of it is left on the phone. */
  finish: () => void;
}

/**
 * A form's content, kept on the phone under `name` until it is finished, so that a call, a flat battery or a wrong tap
 * costs nothing. `fresh` makes a new one, with its own `actKey` where there is one: a form that is opened again is the
 * same act. `fits` tells whether what was kept is still of use. What must not lie about on a phone, such as others'
 * phone numbers, is named in `never`.
 */
export function useDraft<Draft extends object>(
  name: string,
  fresh: () => Draft,
  { fits = () => true, never = [] }: { fits?: (kept: Draft) => boolean; never?: (keyof Draft)[] } = {},
): Drafting<Draft> {
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = recall(name) as Draft | undefined;
    return kept && fits({ ...fresh(), ...kept }) ? { ...fresh(), ...kept } : fresh();
  });
  // Two changes may come before the first is drawn; the second builds on the first.
  const latest = useRef(draft);
  const change = (part: Partial<Draft>) => {
    const next = { ...latest.current, ...part };
    latest.current = next;
    setDraft(next);
    keep(
      name,
      Object.fromEntries(Object.entries(next).filter(([key]) => !never.includes(key as keyof Draft))),
    );
  };
  const finish = () => forget(name);
  return { draft, change, finish };
}
