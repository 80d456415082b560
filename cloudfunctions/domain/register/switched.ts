import { namesOn } from '../declared/on';
import { allRegisters, registerNamed } from './all';
import type { Register } from './declare';

/** The registers that are switched on. */
export async function registersOn(now: number): Promise<Register[]> {
  const names = await namesOn('register', now);
  return allRegisters().filter(({ name }) => names.has(name));
}

/** The register of a name, if it is switched on. */
export async function registerOn(name: string, now: number): Promise<Register | undefined> {
  return (await namesOn('register', now)).has(name) ? registerNamed(name) : undefined;
}
