import { useRef, useState } from 'react';
import { forget, keep, recall } from '../../services/storage';
import { isReadable, textsIn } from './kept';

/** How a draft is kept on the phone. */
export interface Keeping<Draft> {
  /** Under what name; without one it is not kept. */
  name?: string;
  /** Makes a new one, with its own `actKey` where there is one: a form that is opened again is the same act. */
  fresh: () => Draft;
  /** Whether what was kept is still of use. */
  fits?: (kept: Draft) => boolean;
  /** What stands, where the form puts it right: a draft over something else would undo what was put right since. */
  over?: unknown;
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
  /** Keeps it as it is: what is sent as it came is the same act when the form is opened again. */
  hold: () => void;
  /** It was sent, or given up: nothing of it is left on the phone. */
  finish: () => void;
  /** Begins anew. */
  restart: () => void;
  /** It goes on with what was written another time. */
  restored: boolean;
  /** What was written another time and does not belong into this form any more, piece by piece. */
  aside: string[];
}

interface Begun<Draft> {
  draft: Draft;
  restored: boolean;
  aside: string[];
}

/** A form's content, kept on the phone until it is finished: a call, a flat battery or a wrong tap costs nothing. */
export function useDraft<Draft extends object>(keeping: Keeping<Draft>): Drafting<Draft> {
  const { name, fresh, never = [] } = keeping;
  const [{ draft, restored, aside }, setBegun] = useState<Begun<Draft>>(() => begun(keeping));
  // Two changes may come before the first is drawn; the second builds on the first.
  const latest = useRef(draft);
  const put = (next: Draft) => {
    latest.current = next;
    setBegun((before) => ({ ...before, draft: next }));
  };
  const [over] = useState(() => overOf(keeping));
  const hold = () => {
    if (name === undefined) return;
    keep(overName(name), over);
    const kept = Object.entries(latest.current).filter(([key]) => !never.includes(key as keyof Draft));
    keep(name, Object.fromEntries(kept));
  };
  const change = (part: Partial<Draft>) => {
    put({ ...latest.current, ...part });
    hold();
  };
  const finish = () => {
    if (name === undefined) return;
    forget(name);
    forget(overName(name));
    forget(asideOf(name));
  };
  const restart = () => {
    latest.current = fresh();
    setBegun({ draft: latest.current, restored: false, aside: [] });
  };
  return { draft, read: () => latest.current, change, hold, finish, restart, restored, aside };
}

const asideOf = (name: string) => `${name}:aside`;
const overName = (name: string) => `${name}:over`;

/** What a draft is written over, to be compared. */
const overOf = ({ over }: Pick<Keeping<never>, 'over'>): string => JSON.stringify(over ?? null);

/** What was kept, if the form can go on with it; else a new one, and what was written is set aside as text. */
function begun<Draft extends object>(keeping: Keeping<Draft>): Begun<Draft> {
  const { name, fresh, fits = () => true } = keeping;
  const draft = fresh();
  if (name === undefined) return { draft, restored: false, aside: [] };
  const kept = recall(name);
  const aside = (recall(asideOf(name)) as string[] | undefined) ?? [];
  if (kept === undefined) return { draft, restored: false, aside };
  const whole = isReadable(kept, draft) ? { ...draft, ...kept } : undefined;
  const isOverTheSame = (recall(overName(name)) ?? overOf(keeping)) === overOf(keeping);
  if (whole && isOverTheSame && fitsSafely(whole, fits)) return { draft: whole, restored: true, aside };
  // What the form begins with by itself was not written by anybody.
  const own = textsIn(draft);
  const written = textsIn(kept).filter((text) => !own.includes(text));
  const all = [...new Set([...aside, ...written])];
  if (all.length > 0) keep(asideOf(name), all);
  forget(name);
  forget(overName(name));
  return { draft, restored: false, aside: all };
}

/** What cannot even be looked at does not fit. */
function fitsSafely<Draft>(whole: Draft, fits: (kept: Draft) => boolean): boolean {
  try {
    return fits(whole);
  } catch {
    return false;
  }
}
