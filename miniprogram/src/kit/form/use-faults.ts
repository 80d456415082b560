import { useRef, useState } from 'react';
import { CallError, type FailureCode } from '../../services/call';
import { codeOf, textOf } from '../../services/error-texts';

/** What is wrong, by the path of the question: `reason`, `seats.2.memberId`. */
export type Faults = Partial<Record<string, string>>;

/** Says what is wrong with a draft before it is sent; the cloud checks again. */
export type Check<Draft> = (draft: Draft) => Faults;

/** Which questions of a form the cloud's refusals are about. */
export interface Refusals<Draft> {
  /** The question's path for a path of what was sent, where the two differ. */
  named?: (path: string, draft: Draft) => string;
  /** The question that a failure is about. */
  about?: Partial<Record<FailureCode, string>>;
}

/** What the cloud says of an answer that it does not take. */
const refusals: Partial<Record<string, string>> = {
  too_big: '写得太长或太多，请减一些',
  too_small: '还不够，请补充',
};
const refusal = '这一项填得不对，请改一下';

interface Faulty<Draft> {
  /** What is wrong at a question; asking also tells that the question is on the screen. */
  fault: (path: string) => string | undefined;
  /** Whether nothing is wrong; from now on faults show, and follow every change. */
  passes: (check: Check<Draft> | undefined, written: Draft) => boolean;
  /** These were changed: what the cloud said of them no longer counts. */
  changed: (names: string[]) => void;
  /** Shows a refusal at its question; false when it is about none on the screen. */
  show: (error: unknown) => boolean;
  /** Shows nothing until the next time. */
  rest: () => void;
}

/** What is wrong with a draft: what its own check finds once sending was tried, and what the cloud refused of it. */
export function useFaults<Draft>(draft: Draft, { named, about = {} }: Refusals<Draft>): Faulty<Draft> {
  const [check, setCheck] = useState<Check<Draft>>();
  const [refused, setRefused] = useState<Faults>({});
  const onScreen = useRef(new Set<string>());
  onScreen.current.clear();
  const faults = { ...check?.(draft), ...refused };

  /** The question at a path, or around it. */
  const questionAt = (path: string): string | undefined => {
    for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.'))))
      if (onScreen.current.has(at)) return at;
    return undefined;
  };

  /** The question that a refusal is about, and what to say there. */
  const placeOf = (error: unknown): [string | undefined, string] => {
    const code = codeOf(error);
    const { field, reason } = (error instanceof CallError ? error.details : undefined) ?? {};
    const path = typeof field === 'string' ? field : '';
    const said = questionAt(named && path !== '' ? named(path, draft) : path);
    if (code === 'INVALID_INPUT') return [said, refusals[String(reason)] ?? refusal];
    return [questionAt(about[code] ?? '') ?? said, textOf(error)];
  };

  return {
    fault: (path) => {
      onScreen.current.add(path);
      return faults[path];
    },
    passes: (next, written) => {
      setCheck(() => next);
      setRefused({});
      return !Object.values(next?.(written) ?? {}).some(Boolean);
    },
    changed: (names) =>
      setRefused((before) =>
        Object.fromEntries(
          Object.entries(before).filter(([path]) => !names.includes(path.split('.')[0] ?? '')),
        ),
      ),
    show: (error) => {
      const [question, text] = placeOf(error);
      if (question === undefined) return false;
      setRefused({ [question]: text });
      return true;
    },
    rest: () => setCheck(undefined),
  };
}
