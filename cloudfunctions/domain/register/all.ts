import type { Declaration, Register } from './declare';
import * as declared from './kinds/index';

/** Registers by their names, which are those of their files. */
const known = new Map<string, Register>(
  Object.entries<Declaration>(declared).map(([name, one]) => [name, { ...one, name }]),
);

/** Every register that is declared. */
export const allRegisters = (): Register[] => [...known.values()];

export const registerNamed = (name: string): Register | undefined => known.get(name);
