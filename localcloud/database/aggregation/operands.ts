import { requestFailed } from '../../errors';
import type { Value } from '../documents';
import type { Compile, Evaluate, Operator, Scope } from './expression';
import { isNullish, isNumber, isObject, typeName } from './values';

/** How many arguments an operator takes: exactly so many, or from the first to the second. */
type Count = number | [least: number, most: number];

/** The arguments of an operator; a single one needs no array around it. */
export const argumentsOf = (operand: Value): Value[] =>
  Array.isArray(operand) ? (operand as Value[]) : [operand];

/**
 * An operator that works on the values of its arguments.
 * @throws DATABASE_REQUEST_FAILED, when compiled, for a wrong number of them
 */
export const taking =
  (name: string, count: Count, work: (...values: Value[]) => Value): Operator =>
  (operand, compile) => {
    const [least, most] = typeof count === 'number' ? [count, count] : count;
    const parts = argumentsOf(operand).map((argument) => compile(argument));
    if (parts.length < least || parts.length > most) throw wrongCount(name, [least, most], parts.length);
    return (scope) => work(...parts.map((part) => part(scope)));
  };

/** Like {@link taking}; null when any argument is null or missing. */
export const takingPresent = (name: string, count: Count, work: (...values: Value[]) => Value): Operator =>
  taking(name, count, (...values) => (values.some(isNullish) ? null : work(...values)));

/** An operator on exactly so many numbers; null when one is null or missing. */
export const takingNumbers = (name: string, count: number, work: (...numbers: number[]) => Value): Operator =>
  takingPresent(name, count, (...values) => work(...values.map((value) => numberOf(name, value))));

/** The number given to an operator. @throws DATABASE_REQUEST_FAILED when it is none */
export function numberOf(name: string, value: Value): number {
  if (!isNumber(value)) throw requestFailed(`${name} only supports numeric types, not ${typeName(value)}`);
  return value;
}

/** The named parts of an operator's operand, not yet compiled. */
export interface Parts {
  /** A part as it was written, undefined when absent. */
  raw(part: string): Value;
  /** What gives the value of a part: missing, when it is absent. */
  compiled(part: string, bound?: readonly string[]): Evaluate;
}

/**
 * An operator whose operand is an object of named parts.
 * @throws DATABASE_REQUEST_FAILED, when compiled, for a part that is unknown or absent though required
 */
export const takingParts =
  (
    name: string,
    parts: { required: readonly string[]; optional?: readonly string[] },
    build: (given: Parts) => (scope: Scope) => Value,
  ): Operator =>
  (operand, compile) => {
    if (!isObject(operand)) throw requestFailed(`${name} only supports an object as its argument`);
    const unknown = Object.keys(operand).find(
      (part) => !parts.required.includes(part) && !parts.optional?.includes(part),
    );
    if (unknown !== undefined) throw requestFailed(`Unrecognized argument to ${name}: ${unknown}`);
    const absent = parts.required.find((part) => operand[part] === undefined);
    if (absent !== undefined) throw requestFailed(`Missing '${absent}' argument to ${name}`);
    return build(partsOf(operand, compile));
  };

const missing: Evaluate = () => undefined;

const partsOf = (operand: Record<string, Value>, compile: Compile): Parts => ({
  raw: (part) => operand[part],
  compiled: (part, bound) => (operand[part] === undefined ? missing : compile(operand[part], bound)),
});

function wrongCount(name: string, [least, most]: [number, number], given: number): Error {
  const wanted =
    least === most
      ? `exactly ${least}`
      : `at least ${least}${most === Infinity ? '' : ` and at most ${most}`}`;
  return requestFailed(`Expression ${name} takes ${wanted} arguments. ${given} were passed in.`);
}
