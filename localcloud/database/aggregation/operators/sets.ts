import { requestFailed } from '../../../errors';
import type { Value } from '../../documents';
import type { Operators } from '../expression';
import { taking, takingPresent } from '../operands';
import { identityOf, isTrue, typeName } from '../values';
import { compareValues } from '../../sort-key';

/** The distinct values of an array, by what they are equal to. */
function setOf(value: Value, operator: string): Map<string, Value> {
  if (!Array.isArray(value))
    throw requestFailed(
      `All operands of ${operator} must be arrays. One argument is of type: ${typeName(value)}`,
    );
  return new Map(value.map((element: Value) => [identityOf(element), element]));
}

// The order of a set is not promised; one that does not depend on how it was made is kindest.
const inOrder = (set: Map<string, Value>): Value[] => [...set.values()].sort(compareValues);

function union(...values: Value[]): Value {
  return inOrder(new Map(values.flatMap((value) => [...setOf(value, '$setUnion')])));
}

function intersection(...values: Value[]): Value {
  const [first = new Map<string, Value>(), ...others] = values.map((value) =>
    setOf(value, '$setIntersection'),
  );
  return inOrder(new Map([...first].filter(([key]) => others.every((other) => other.has(key)))));
}

function difference(from: Value, without: Value): Value {
  const taken = setOf(without, '$setDifference');
  return [...setOf(from, '$setDifference')].filter(([key]) => !taken.has(key)).map(([, value]) => value);
}

function areEqualSets(...values: Value[]): boolean {
  const [first, ...others] = values.map((value) => setOf(value, '$setEquals')) as [
    Map<string, Value>,
    ...Map<string, Value>[],
  ];
  return others.every(
    (other) => other.size === first.size && [...other.keys()].every((key) => first.has(key)),
  );
}

function isSubset(part: Value, whole: Value): boolean {
  const known = setOf(whole, '$setIsSubset');
  return [...setOf(part, '$setIsSubset').keys()].every((key) => known.has(key));
}

function elementsOf(value: Value, operator: string): Value[] {
  if (!Array.isArray(value))
    throw requestFailed(`${operator}'s argument must be an array, but is ${typeName(value)}`);
  return value as Value[];
}

/** Operators that take arrays for sets: order and repetition do not count. */
export const sets: Operators = {
  $allElementsTrue: taking('$allElementsTrue', 1, (array) =>
    elementsOf(array, '$allElementsTrue').every(isTrue),
  ),
  $anyElementTrue: taking('$anyElementTrue', 1, (array) => elementsOf(array, '$anyElementTrue').some(isTrue)),
  $setDifference: takingPresent('$setDifference', 2, difference),
  $setEquals: taking('$setEquals', [2, Infinity], areEqualSets),
  $setIntersection: takingPresent('$setIntersection', [0, Infinity], intersection),
  $setIsSubset: taking('$setIsSubset', 2, isSubset),
  $setUnion: takingPresent('$setUnion', [0, Infinity], union),
};
