/** What a question of a form needs: its answer, how to change it, and what is wrong with it. */
interface Question<Value> {
  value: Value;
  onChange: (value: Value) => void;
  error: string | undefined;
}

type Named<Value> = keyof Value & string;
type ListsOf<Value> = {
  [Name in Named<Value>]-?: Value[Name] extends readonly object[] ? Name : never;
}[Named<Value>];
type ObjectsOf<Value> = {
  [Name in Named<Value>]-?: Value[Name] extends readonly unknown[]
    ? never
    : Value[Name] extends object
      ? Name
      : never;
}[Named<Value>];
type OneOf<List> = List extends readonly (infer One)[] ? One : never;

/** What is being written, or a part of it, with its questions by name. */
export interface Part<Value> {
  value: Value;
  change: (part: Partial<Value>) => void;
  /** A question: `<TextField label="原因" {...form.field('reason')} />`. */
  field: <Name extends Named<Value>>(name: Name) => Question<Value[Name]>;
  /** What is wrong with something inside, by its path: `resolutions.2`. */
  fault: (path: string) => string | undefined;
  /** What is written inside one object. */
  part: <Name extends ObjectsOf<Value>>(name: Name) => Part<Value[Name]>;
  /** What is written in a list, one by one. */
  items: <Name extends ListsOf<Value>>(name: Name) => Item<OneOf<Value[Name]>>[];
  /** Puts another one at the end of a list. */
  add: <Name extends ListsOf<Value>>(name: Name, one: OneOf<Value[Name]>) => void;
}

/** One of several things that are being written. */
export interface Item<Value> extends Part<Value> {
  remove: () => void;
}

/** How a part is reached. */
interface Reach<Value> {
  /** As it is now: two changes may come before the first is drawn, and the second builds on the first. */
  read: () => Value;
  change: (part: Partial<Value>) => void;
  fault: (path: string) => string | undefined;
}

/** Reaches into what is being written. */
export function partOf<Value>({ read, change, fault }: Reach<Value>): Part<Value> {
  const set = (name: string, next: unknown) => change({ [name]: next } as Partial<Value>);
  const listOf = (name: string) => read()[name as keyof Value] as readonly object[];
  const itemOf = (name: string, index: number) => ({
    ...partOf<object>({
      read: () => listOf(name)[index] ?? {},
      change: (part) => {
        const changed = listOf(name).map((one, at) => (at === index ? { ...one, ...part } : one));
        set(name, changed);
      },
      fault: (path) => fault(`${name}.${index}.${path}`),
    }),
    remove: () => {
      const others = listOf(name).filter((_one, at) => at !== index);
      set(name, others);
    },
  });
  return {
    value: read(),
    change,
    fault,
    field: (name) => ({
      value: read()[name],
      error: fault(name),
      onChange: (next) => set(name, next),
    }),
    part: (name) =>
      partOf({
        read: () => read()[name],
        change: (part) => set(name, { ...read()[name], ...part }),
        fault: (path) => fault(`${name}.${path}`),
      }),
    items: <Name extends ListsOf<Value>>(name: Name) =>
      listOf(name).map((_one, index) => itemOf(name, index)) as unknown as Item<OneOf<Value[Name]>>[],
    add: (name, one) => set(name, [...listOf(name), one]),
  };
}

/** Where the nth of those that are sent stands among all that are written: what was left empty is not sent. */
export function placeOfSent<One>(all: readonly One[], isSent: (one: One) => boolean, nth: number): number {
  return all.findIndex((one, at) => isSent(one) && all.slice(0, at).filter(isSent).length === nth);
}
