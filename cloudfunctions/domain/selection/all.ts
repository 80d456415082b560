import { namesOn } from '../declared/on';
import type { Declaration, Selection } from './declare';
import * as declared from './kinds/index';

/** Selections by their names, which are those of their files. */
const known = new Map<string, Selection>(
  Object.entries<Declaration>(declared).map(([name, one]) => [name, { ...one, name }]),
);

/** Every selection that is declared. */
export const allSelections = (): Selection[] => [...known.values()];

export const selectionNamed = (name: string): Selection | undefined => known.get(name);

/** Those that are switched on. */
export async function selectionsOn(now: number): Promise<Selection[]> {
  const names = await namesOn('selection', now);
  return allSelections().filter(({ name }) => names.has(name));
}

/** The selection of a name, if it is switched on. */
export async function selectionOn(name: string, now: number): Promise<Selection | undefined> {
  return (await namesOn('selection', now)).has(name) ? selectionNamed(name) : undefined;
}
