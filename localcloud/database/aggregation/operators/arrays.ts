import { requestFailed } from '../../../errors';
import type { Value } from '../../documents';
import type { Operator, Operators } from '../expression';
import { taking, takingParts, takingPresent } from '../operands';
import { arrayOf, integerOf, isNullish, isObject, isTrue, typeName } from '../values';
import { sameValue } from '../../sort-key';

function elementAt(array: Value, index: Value): Value {
  const elements = arrayOf(array, "$arrayElemAt's first argument");
  return elements.at(integerOf(index, "$arrayElemAt's second argument"));
}

function toObject(array: Value): Value {
  const pairs = arrayOf(array, '$arrayToObject requires an array input; it');
  const isOfPairs = Array.isArray(pairs[0]);
  return Object.fromEntries(
    pairs.map((pair): [string, Value] => {
      if (Array.isArray(pair) !== isOfPairs)
        throw requestFailed('$arrayToObject requires all elements to be of one form');
      const [key, value] = isOfPairs ? pairOf(pair as Value[]) : entryOf(pair);
      if (typeof key !== 'string')
        throw requestFailed(`$arrayToObject requires keys of type string, found ${typeName(key)}`);
      return [key, value];
    }),
  );
}

function pairOf(pair: Value[]): [Value, Value] {
  if (pair.length !== 2) throw requestFailed('$arrayToObject requires an array of size 2 arrays');
  return [pair[0], pair[1]];
}

function entryOf(entry: Value): [Value, Value] {
  if (!isObject(entry) || Object.keys(entry).sort().join() !== 'k,v')
    throw requestFailed("$arrayToObject requires an object with keys 'k' and 'v'");
  return [entry['k'], entry['v']];
}

function concatenate(...arrays: Value[]): Value {
  const result: Value[] = [];
  for (const array of arrays) {
    if (isNullish(array)) return null;
    result.push(...arrayOf(array, 'what $concatArrays joins'));
  }
  return result;
}

function isIn(value: Value, array: Value): boolean {
  if (!Array.isArray(array))
    throw requestFailed(`$in requires an array as a second argument, found: ${typeName(array)}`);
  return array.some((element) => sameValue(element, value));
}

function indexOf(array: Value, value: Value, start?: Value, end?: Value): Value {
  if (isNullish(array)) return null;
  const elements = arrayOf(array, "$indexOfArray's first argument");
  const from = start === undefined ? 0 : integerOf(start, "$indexOfArray's start", 0);
  const to = end === undefined ? elements.length : integerOf(end, "$indexOfArray's end", 0);
  return elements.findIndex((element, i) => i >= from && i < to && sameValue(element, value));
}

const MOST_STEPS = 1_000_000;

function range(start: Value, end: Value, step: Value = 1): Value {
  const [from, to, by] = [start, end, step].map((part) => integerOf(part, 'each part of $range')) as [
    number,
    number,
    number,
  ];
  if (by === 0) throw requestFailed('$range requires a non-zero step value');
  const length = Math.max(0, Math.ceil((to - from) / by));
  if (length > MOST_STEPS) throw requestFailed('$range would make too large an array');
  return Array.from({ length }, (_, i) => from + i * by);
}

function slice(array: Value, position: Value, count?: Value): Value {
  const elements = arrayOf(array, "$slice's first argument");
  const n = integerOf(position, "$slice's second argument");
  if (count === undefined) return n >= 0 ? elements.slice(0, n) : elements.slice(n);
  const most = integerOf(count, "$slice's third argument");
  if (most <= 0) throw requestFailed(`Third argument to $slice must be positive: ${most}`);
  const start = n >= 0 ? n : Math.max(0, elements.length + n);
  return elements.slice(start, start + most);
}

function size(array: Value): number {
  if (!Array.isArray(array))
    throw requestFailed(`The argument to $size must be an array, but was of type: ${typeName(array)}`);
  return array.length;
}

const variableName = (name: Value, operator: string): string => {
  if (name === undefined) return 'this';
  if (typeof name !== 'string' || !/^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/u.test(name))
    throw requestFailed(`${JSON.stringify(name)} is no name for a variable of ${operator}`);
  return name;
};

const $filter = takingParts('$filter', { required: ['input', 'cond'], optional: ['as'] }, (given) => {
  const name = variableName(given.raw('as'), '$filter');
  const input = given.compiled('input');
  const keeps = given.compiled('cond', [name]);
  return ({ root, variables }) => {
    const array = input({ root, variables });
    if (isNullish(array)) return null;
    return arrayOf(array, 'input to $filter').filter((element) =>
      isTrue(keeps({ root, variables: { ...variables, [name]: element } })),
    );
  };
});

const $map = takingParts('$map', { required: ['input', 'in'], optional: ['as'] }, (given) => {
  const name = variableName(given.raw('as'), '$map');
  const input = given.compiled('input');
  const change = given.compiled('in', [name]);
  return ({ root, variables }) => {
    const array = input({ root, variables });
    if (isNullish(array)) return null;
    return arrayOf(array, 'input to $map').map(
      (element) => change({ root, variables: { ...variables, [name]: element } }) ?? null,
    );
  };
});

const $reduce = takingParts('$reduce', { required: ['input', 'initialValue', 'in'] }, (given) => {
  const input = given.compiled('input');
  const initial = given.compiled('initialValue');
  const step = given.compiled('in', ['this', 'value']);
  return ({ root, variables }) => {
    const array = input({ root, variables });
    if (isNullish(array)) return null;
    return arrayOf(array, "$reduce's input").reduce(
      (value: Value, element) => step({ root, variables: { ...variables, this: element, value } }),
      initial({ root, variables }),
    );
  };
});

// The arrays to zip are a list of expressions, not one expression that gives a list.
const listOf = (value: Value, what: string): Value[] => {
  if (!Array.isArray(value)) throw requestFailed(`${what} must be an array of expressions`);
  return value as Value[];
};

const $zip: Operator = (operand, compile) => {
  const parts = isObject(operand) ? operand : {};
  const inputs = listOf(parts['inputs'], '$zip inputs').map((input) => compile(input));
  const defaults =
    parts['defaults'] === undefined
      ? undefined
      : listOf(parts['defaults'], '$zip defaults').map((value) => compile(value));
  const { useLongestLength = false } = parts;
  if (inputs.length === 0) throw requestFailed('$zip requires at least one input array');
  if (typeof useLongestLength !== 'boolean') throw requestFailed('useLongestLength must be a bool');
  if (defaults && !useLongestLength)
    throw requestFailed('cannot specify defaults unless useLongestLength is true');
  if (defaults && defaults.length !== inputs.length)
    throw requestFailed('defaults and inputs must have the same length');
  const zip = takingParts(
    '$zip',
    { required: ['inputs'], optional: ['defaults', 'useLongestLength'] },
    () => (scope) => {
      const arrays = inputs.map((input) => input(scope));
      if (arrays.some(isNullish)) return null;
      const columns = arrays.map((array) => arrayOf(array, 'each input to $zip'));
      const fill = defaults?.map((value) => value(scope) ?? null);
      const lengths = columns.map(({ length }) => length);
      const rows = useLongestLength ? Math.max(...lengths) : Math.min(...lengths);
      return Array.from({ length: rows }, (_, row) =>
        columns.map((column, i) => (row < column.length ? column[row] : (fill?.[i] ?? null))),
      );
    },
  );
  return zip(operand, compile);
};

/** Operators on arrays. */
export const arrays: Operators = {
  $arrayElemAt: takingPresent('$arrayElemAt', 2, elementAt),
  $arrayToObject: takingPresent('$arrayToObject', 1, toObject),
  $concatArrays: taking('$concatArrays', [0, Infinity], concatenate),
  $filter,
  $in: taking('$in', 2, isIn),
  $indexOfArray: taking('$indexOfArray', [2, 4], indexOf),
  $isArray: taking('$isArray', 1, Array.isArray),
  $map,
  $range: taking('$range', [2, 3], range),
  $reduce,
  $reverseArray: takingPresent('$reverseArray', 1, (array) =>
    arrayOf(array, "$reverseArray's argument").toReversed(),
  ),
  $size: taking('$size', 1, size),
  $slice: takingPresent('$slice', [2, 3], slice),
  $zip,
};
