/** What of a rule stands in an answer. */
export interface Held {
  id: string;
  value?: number | undefined;
}

const ways: Record<string, (value: number) => string> = {
  number: (value) => String(value),
  // Thousandths, and fen.
  percent: (value) => `${value / 10}%`,
  yuan: (value) => String(value / 100),
};

/** A text with the numbers of the rules in their places; one that is not known is said to be. */
export function filled(text: string, rules: ReadonlyMap<string, Held>): string {
  return text.replace(/\{(number|percent|yuan):(\w+)\}/g, (_whole, way: string, id: string) => {
    const value = rules.get(id)?.value;
    return value === undefined ? '（待核）' : (ways[way]?.(value) ?? '');
  });
}
