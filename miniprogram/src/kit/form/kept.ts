/** What of a draft that lay on the phone can be read: pure, for `useDraft`. */

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

/** Whether what was kept is made as the form makes it now: an older app, or another text, may have left something else. */
export function isReadable(kept: unknown, fresh: object): kept is object {
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return false;
  return Object.entries(fresh).every(([key, value]) => {
    const own = (kept as Record<string, unknown>)[key];
    return own === undefined || value === undefined || kindOf(own) === kindOf(value);
  });
}

/** What a person wrote in something that was kept, piece by piece, each once: what reads as Chinese, and no keys. */
export function textsIn(kept: unknown): string[] {
  if (typeof kept === 'string') return /\p{Script=Han}/u.test(kept) ? [kept.trim()] : [];
  if (typeof kept !== 'object' || kept === null) return [];
  return [...new Set(Object.values(kept).flatMap(textsIn))];
}
