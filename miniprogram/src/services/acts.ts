import { forgetWhere, keep, recall } from './storage';

/**
 * What acts were sent as, by their keys. When an answer is lost the act may have arrived, and what is changed in the form
 * since is not in it; of each the first content is remembered, as a number that says nothing of it.
 */

interface Sent {
  /** The action and its key: what is saved as a draft first and published then is two. */
  act: string;
  content: number;
}

/** An act on its way. */
interface Act {
  /** It was sent before, as something else. */
  isOther: boolean;
  /** It stands as it is sent now. */
  stands: () => void;
  /** The cloud refused it: nothing of it stands, unless it was sent before too. */
  refused: () => void;
}

const name = 'acts';
/** More than anybody has under way. */
const most = 40;

const sent = (): Sent[] => {
  const kept = recall(name);
  return Array.isArray(kept) ? (kept as Sent[]) : [];
};

/** Notes that an action is sent, before it is; nothing for what has no key. */
export function sending(action: string, input: unknown): Act | undefined {
  const key = keyOf(input);
  if (key === undefined) return undefined;
  const act = `${action}:${key}`;
  const content = digestOf(input);
  const others = () => sent().filter((one) => one.act !== act);
  const note = () => keep(name, [...others(), { act, content }].slice(-most));
  const before = sent().find((one) => one.act === act);
  if (!before) note();
  return {
    isOther: before !== undefined && before.content !== content,
    stands: () => {
      if (before) note();
    },
    refused: () => {
      if (!before) keep(name, others());
    },
  };
}

/** Forgets the draft of an act that was sent from elsewhere. */
export function forgetDraftOf(input: unknown) {
  const key = keyOf(input);
  if (key !== undefined) forgetWhere((kept) => keyOf(kept) === key);
}

const keyOf = (input: unknown): string | undefined => {
  const { actKey } = (typeof input === 'object' && input !== null ? input : {}) as { actKey?: unknown };
  return typeof actKey === 'string' ? actKey : undefined;
};

/** A number for a content, whatever order its fields come in (FNV-1a). */
function digestOf(input: unknown): number {
  const text = JSON.stringify(input, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
  let digest = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) digest = Math.imul(digest ^ text.charCodeAt(at), 0x01000193);
  return digest >>> 0;
}
