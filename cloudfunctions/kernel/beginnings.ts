import { command } from './database';

/** Texts that begin so, as one range of an index; nothing sorts behind the last sign. */
export const beginning = (text: string) => command.gte(text).and(command.lt(`${text}\uffff`));

/** The letters of a search that is written in letters and figures alone: it looks for initials. */
export function lettersOf(key: string): string | undefined {
  return /^[0-9a-z]+$/.test(key) && /[a-z]/.test(key) ? key : undefined;
}
