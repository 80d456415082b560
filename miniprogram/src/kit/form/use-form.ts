import { useState } from 'react';
import { confirm, tell } from '../../services/dialogs';
import { newActKey } from '../../services/act-key';
import { codeOf, textOf } from '../../services/error-texts';
import { back } from '../../services/navigate';
import { showFirstFault } from '../field';
import type { Restored } from '../page-root/foot';
import { useRestoredOnPage } from '../page-root/restored';
import { partOf, type Part } from './parts';
import { useDraft, type Keeping } from './use-draft';
import { useFaults, type Check, type Refusals } from './use-faults';

/** What a form does when it is sent. */
interface Act<Draft, Answer> {
  faults?: Check<Draft>;
  /** What is asked first, where it cannot be undone. */
  confirm?: (draft: Draft) => { title: string; consequence: string; verb: string };
  /** Sends it; answers `false` when the person changed their mind after all. */
  send: (draft: Draft) => Promise<Answer | false>;
  /** What is told when it is done. */
  done?: string | ((answer: Answer, draft: Draft) => string);
  /** What follows then; the way back when left out. */
  then?: (answer: Answer) => unknown;
}

interface Options<Draft, Answer> extends Keeping<Draft>, Act<Draft, Answer>, Refusals<Draft> {
  /** It stands in a panel, over which no dialog shows: failures are told in `failure`, and it begins anew when done. */
  panel?: boolean;
}

export interface Form<Draft> extends Part<Draft> {
  /** Sends it; as a button's `onPress`. */
  submit: () => Promise<void>;
  /** Sends it in another way: as a draft, as a refusal. */
  submitAs: <Answer>(act: Act<Draft, Answer>) => Promise<void>;
  /** In a panel: why it was not taken. */
  failure: string | undefined;
  /** What lay on the phone of it, for a panel to say; a page says it by itself. */
  restored: Restored | undefined;
}

/** The fault of an answer that must not be empty. */
export const needed = (answer: string | undefined, fault: string): string | undefined =>
  answer?.trim() ? undefined : fault;

/**
 * A form. What is written stays on the phone until it is sent; faults show once sending was tried, each at its question,
 * the first brought into view, and so does what the cloud refuses; when it is done the form says so and goes back.
 */
export function useForm<Draft extends object, Answer>(options: Options<Draft, Answer>): Form<Draft> {
  const { panel = false } = options;
  const { draft, read, change, hold, finish, restart, restored: isRestored, aside } = useDraft(options);
  const { fault, passes, changed, show, rest } = useFaults(draft, options);
  const [failure, setFailure] = useState<string>();

  const clear = () => {
    finish();
    rest();
    setFailure(undefined);
    restart();
  };
  const restored = isRestored || aside.length > 0 ? { isRestored, aside, clear } : undefined;
  useRestoredOnPage(panel ? undefined : restored);

  const tellFailure = (error: unknown) => {
    if (show(error)) {
      if (!panel) showFirstFault();
      return;
    }
    if (!panel) throw error;
    setFailure(textOf(error));
  };

  const submitAs = async <Other>({
    faults,
    confirm: question,
    send,
    done,
    then = back,
  }: Act<Draft, Other>) => {
    const written = read();
    setFailure(undefined);
    if (!passes(faults, written)) {
      if (!panel) showFirstFault();
      return;
    }
    const asked = question?.(written);
    if (asked && !(await confirm(asked.title, asked.consequence, asked.verb))) return;
    let answer: Other | false;
    hold();
    try {
      answer = await send(written);
    } catch (error) {
      // It stands as it was: sent once more, this is another act.
      if (codeOf(error) === 'SENT_BEFORE' && 'actKey' in written)
        change({ actKey: newActKey() } as unknown as Partial<Draft>);
      tellFailure(error);
      return;
    }
    if (answer === false) return;
    finish();
    rest();
    if (panel) restart();
    const words = typeof done === 'function' ? done(answer, written) : done;
    if (words) tell(words);
    await then(answer);
  };

  const part = partOf<Draft>({
    read,
    change: (changes) => {
      changed(Object.keys(changes));
      change(changes);
    },
    fault,
  });
  return { ...part, submit: () => submitAs(options), submitAs, failure, restored };
}
