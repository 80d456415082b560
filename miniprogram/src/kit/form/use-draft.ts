import { useRef, useState } from 'react';
import { forget, keep, recall } from '../../services/storage';

/** How a draft is kept on the phone. */
export interface Keeping<Draft> {
  /** Under what name; without one it is not kept. */
  name?: string;
  /** Makes a new one, with its own `actKey` where there is one: a form that is opened again is the same act. */
  fresh: () => Draft;
  /** Whether what was kept is still of use. */
  fits?: (kept: Draft) => boolean;
  /** What must not lie about on a phone, such as others' phone numbers. */
  never?: readonly (keyof Draft)[];
}

/** Something that is being written. */
interface Drafting<Draft> {
  draft: Draft;
  /** As it is now, also before it is drawn. */
  read: () => Draft;
  /** Changes a part; the whole is kept on the phone. */
  change: (part: Partial<Draft>) => void;
  /** It was sent, or given up: nothing of it is left on the phone. */
  finish: () => void;
  /** Begins anew. */
  restart: () => void;
}

/** A form's content, kept on the phone until it is finished: a call, a flat battery or a wrong tap costs nothing. */
export function useDraft<Draft extends object>(keeping: Keeping<Draft>): Drafting<Draft> {
  const { name, fresh, never = [] } = keeping;
  const [draft, setDraft] = useState<Draft>(() => begun(keeping));
  // Two changes may come before the first is drawn; the second builds on the first.
  const latest = useRef(draft);
  const put = (next: Draft) => {
    latest.current = next;
    setDraft(next);
  };
  const change = (part: Partial<Draft>) => {
    put({ ...latest.current, ...part });
    if (name === undefined) return;
    const kept = Object.entries(latest.current).filter(([key]) => !never.includes(key as keyof Draft));
    keep(name, Object.fromEntries(kept));
  };
  const finish = () => {
    if (name !== undefined) forget(name);
  };
  return { draft, read: () => latest.current, change, finish, restart: () => put(fresh()) };
}

function begun<Draft extends object>({ name, fresh, fits = () => true }: Keeping<Draft>): Draft {
  const kept = name === undefined ? undefined : (recall(name) as Draft | undefined);
  const whole = kept && { ...fresh(), ...kept };
  return whole && fits(whole) ? whole : fresh();
}
