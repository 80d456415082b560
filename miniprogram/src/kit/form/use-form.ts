import { useState } from 'react';
import { CallError } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import { codeOf, textOf } from '../../services/error-texts';
import { back } from '../../services/navigate';
import { showFirstFault } from '../field';
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
  const { draft, read, change, finish, restart } = useDraft(options);
  const { fault, passes, changed, show, rest } = useFaults(draft, options);
  const [failure, setFailure] = useState<string>();

  const tellFailure = (error: unknown) => {
    if (show(error)) {
      if (!panel) showFirstFault();
      return;
    }
    // What is wrong stands on no question: that is not the person's fault, the app and the cloud differ.
    const told = codeOf(error) === 'INVALID_INPUT' ? new CallError('UNKNOWN_ACTION') : error;
    if (!panel) throw told;
    setFailure(textOf(told));
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
    try {
      answer = await send(written);
    } catch (error) {
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
  return { ...part, submit: () => submitAs(options), submitAs, failure };
}
