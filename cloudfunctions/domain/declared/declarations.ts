import { namesOn, type Mechanism } from './on';

/** What is declared of a mechanism, by the names of its files, and which of it the district uses. */
export function declarationsOf<Declared extends object>(
  mechanism: Mechanism,
  declared: Record<string, Declared>,
) {
  const known = new Map(Object.entries(declared).map(([name, one]) => [name, { ...one, name }]));
  const all = () => [...known.values()];
  const named = (name: string) => known.get(name);
  return {
    /** All that are declared. */
    all,
    named,
    /** Those that are switched on. */
    on: async (now: number) => {
      const names = await namesOn(mechanism, now);
      return all().filter(({ name }) => names.has(name));
    },
    /** The one of a name, if it is switched on. */
    onNamed: async (name: string, now: number) =>
      (await namesOn(mechanism, now)).has(name) ? named(name) : undefined,
  };
}
