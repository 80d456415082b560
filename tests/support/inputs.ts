import fc from 'fast-check';
import type * as z from 'zod';

/** What inputs are made of, read off the contracts' own schemas. */

interface Shape extends z.ZodType {
  def: z.ZodType['def'] & {
    innerType?: Shape;
    element?: Shape;
    keyType?: Shape;
    valueType?: Shape;
  };
  shape?: Record<string, Shape>;
  options?: unknown[];
  values?: Set<unknown>;
}

/** Values to choose from, by the name of the field that they are for. */
export type ValuesFor = (field: string) => readonly unknown[];

const schemas = (options: unknown[] = []): Shape[] =>
  options.filter((option): option is Shape => typeof option === 'object' && option !== null);

/** Inputs that a schema takes, their leaves chosen of some values; `undefined` when it takes none of them. */
export function inputsOf(
  schema: z.ZodType,
  values: ValuesFor,
  field = '',
): fc.Arbitrary<unknown> | undefined {
  const { def, shape, options, values: literals } = schema as Shape;
  if (def.innerType) {
    const inner = inputsOf(def.innerType, values, field);
    if (def.type !== 'optional' && def.type !== 'default') return inner;
    return inner ? fc.oneof(inner, fc.constant(undefined)) : fc.constant(undefined);
  }
  if (shape) return objectsOf(shape, values);
  if (def.element) {
    const inner = inputsOf(def.element, values, field);
    const lists = fc.array(inner ?? fc.constant(undefined), { maxLength: inner ? 3 : 0 });
    return lists.filter((list) => schema.safeParse(list).success);
  }
  const [option, ...others] = schemas(options).map((one) => inputsOf(one, values, field));
  if (option) return fc.oneof(option, ...others.filter((other) => other !== undefined));
  if (def.valueType) {
    const inner = inputsOf(def.valueType, values, field);
    const keys = def.keyType && inputsOf(def.keyType, values, field);
    if (!inner || !keys) return fc.constant({});
    return fc.dictionary(keys as fc.Arbitrary<string>, inner, { maxKeys: 3 });
  }
  const own = [...(options ?? []), ...(literals ?? [])];
  const fitting = (own.length > 0 ? own : values(field)).filter((value) => schema.safeParse(value).success);
  return fitting.length > 0 ? fc.constantFrom(...fitting) : undefined;
}

function objectsOf(shape: Record<string, Shape>, values: ValuesFor): fc.Arbitrary<unknown> | undefined {
  const fields = Object.entries(shape).map(([name, field]) => [name, inputsOf(field, values, name)] as const);
  if (fields.some(([, field]) => field === undefined)) return undefined;
  return (
    fc
      .record(Object.fromEntries(fields as [string, fc.Arbitrary<unknown>][]))
      // A field that is `undefined` does not arrive.
      .map((input) => JSON.parse(JSON.stringify(input)) as unknown)
  );
}

/** The places in an input where a schema takes what `isOne` knows: names of fields, outermost first. */
export function placesOf(
  schema: z.ZodType,
  isOne: (leaf: z.ZodType) => boolean,
  path: string[] = [],
): string[][] {
  const { def, shape, options } = schema as Shape;
  if (shape) return Object.entries(shape).flatMap(([name, inner]) => placesOf(inner, isOne, [...path, name]));
  const inner = def.innerType ?? def.element;
  if (inner) return placesOf(inner, isOne, path);
  const choices = schemas(options);
  if (choices.length > 0) return choices.flatMap((choice) => placesOf(choice, isOne, path));
  return isOne(schema) ? [path] : [];
}

/** An input with another value in one place, in each element of the lists on the way; as it was where it has none. */
export function withValue(input: unknown, [name, ...rest]: string[], value: unknown): unknown {
  if (Array.isArray(input)) {
    return input.map((one) => (name === undefined ? value : withValue(one, [name, ...rest], value)));
  }
  if (name === undefined) return value;
  if (typeof input !== 'object' || input === null || !(name in input)) return input;
  return { ...input, [name]: withValue((input as Record<string, unknown>)[name], rest, value) };
}
