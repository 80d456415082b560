import { notImplemented, requestFailed } from '../../../errors';
import type { Document, Value } from '../../documents';
import type { Operator, Operators } from '../expression';
import { takingPresent } from '../operands';
import { isNullish, isObject, typeName } from '../values';

/** Several objects in one, the later over the earlier; null counts as none. @throws DATABASE_REQUEST_FAILED */
export function mergeObjects(...values: Value[]): Document {
  const merged: Document = {};
  for (const value of values) {
    if (isNullish(value)) continue;
    if (!isObject(value))
      throw requestFailed(`$mergeObjects requires object inputs, but input is of type ${typeName(value)}`);
    Object.assign(merged, value);
  }
  return merged;
}

function toArray(value: Value): Value {
  if (!isObject(value))
    throw requestFailed(`$objectToArray requires a document input, found: ${typeName(value)}`);
  return Object.entries(value).map(([k, v]) => ({ k, v }));
}

const $let: Operator = (operand, compile) => {
  const { vars, in: body, ...more } = isObject(operand) ? operand : {};
  if (!isObject(vars) || body === undefined || Object.keys(more).length > 0)
    throw requestFailed("$let takes an object with 'vars' and 'in'");
  const values = Object.entries(vars).map(([name, value]) => [name, compile(value)] as const);
  const result = compile(body, Object.keys(vars));
  return (scope) => {
    const bound = values.map(([name, value]) => [name, value(scope)] as const);
    return result({ ...scope, variables: { ...scope.variables, ...Object.fromEntries(bound) } });
  };
};

const $literal: Operator = (operand) => () => operand;

const $meta: Operator = () => {
  throw notImplemented('the expression $meta (text search)');
};

/** Operators on objects, variables and values as they are. */
export const objects: Operators = {
  $let,
  $literal,
  $meta,
  $objectToArray: takingPresent('$objectToArray', 1, toArray),
};
