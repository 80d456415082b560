import { requestFailed } from '../../../errors';
import type { Value } from '../../documents';
import type { Compile, Evaluate, Operator, Operators } from '../expression';
import { argumentsOf, taking, takingParts } from '../operands';
import { isNullish, isObject, isTrue } from '../values';
import { compareValues } from '../../sort-key';

const comparing = (name: string, accepts: (difference: number) => Value): Operator =>
  taking(name, 2, (a, b) => accepts(compareValues(a, b)));

// These stop at the first argument that decides, so that a later one need not be meaningful.
const deciding =
  (decisive: boolean): Operator =>
  (operand, compile) => {
    const parts = argumentsOf(operand).map((part) => compile(part));
    return (scope) => parts.some((part) => isTrue(part(scope)) === decisive) === decisive;
  };

const COND_PARTS = ['if', 'then', 'else'];

const $cond: Operator = (operand, compile) => {
  if (isObject(operand)) return condOfParts(operand, compile);
  const parts = argumentsOf(operand);
  if (parts.length !== COND_PARTS.length)
    throw requestFailed(`Expression $cond takes exactly 3 arguments. ${parts.length} were passed in.`);
  return condOfParts(Object.fromEntries(COND_PARTS.map((part, i) => [part, parts[i]])), compile);
};

const condOfParts = takingParts('$cond', { required: COND_PARTS }, (given) => {
  const [condition, then, otherwise] = COND_PARTS.map((part) => given.compiled(part)) as [
    Evaluate,
    Evaluate,
    Evaluate,
  ];
  return (scope) => (isTrue(condition(scope)) ? then(scope) : otherwise(scope));
});

const $ifNull: Operator = (operand, compile) => {
  const [value, replacement, ...more] = argumentsOf(operand).map((part) => compile(part));
  if (!value || !replacement || more.length > 0)
    throw requestFailed('Expression $ifNull takes exactly 2 arguments.');
  return (scope) => {
    const found = value(scope);
    return isNullish(found) ? replacement(scope) : found;
  };
};

function compileBranch(branch: Value, compile: Compile): { condition: Evaluate; then: Evaluate } {
  if (!isObject(branch) || branch['case'] === undefined || branch['then'] === undefined)
    throw requestFailed("$switch requires each branch to have a 'case' and a 'then' expression");
  return { condition: compile(branch['case']), then: compile(branch['then']) };
}

const $switch: Operator = (operand, compile) => {
  const branches = isObject(operand) ? operand['branches'] : undefined;
  if (!Array.isArray(branches) || branches.length === 0)
    throw requestFailed('$switch requires at least one branch.');
  const compiled = branches.map((branch) => compileBranch(branch, compile));
  return takingParts('$switch', { required: ['branches'], optional: ['default'] }, (given) => {
    const otherwise = given.compiled('default');
    const hasDefault = given.raw('default') !== undefined;
    return (scope) => {
      const branch = compiled.find(({ condition }) => isTrue(condition(scope)));
      if (branch) return branch.then(scope);
      if (hasDefault) return otherwise(scope);
      throw requestFailed(
        '$switch could not find a matching branch for an input, and no default was specified.',
      );
    };
  })(operand, compile);
};

/** Comparison, logic and choice. Values of different types have an order, and what is missing comes before null. */
export const conditions: Operators = {
  $and: deciding(false),
  $cmp: comparing('$cmp', Math.sign),
  $cond,
  $eq: comparing('$eq', (difference) => difference === 0),
  $gt: comparing('$gt', (difference) => difference > 0),
  $gte: comparing('$gte', (difference) => difference >= 0),
  $ifNull,
  $lt: comparing('$lt', (difference) => difference < 0),
  $lte: comparing('$lte', (difference) => difference <= 0),
  $ne: comparing('$ne', (difference) => difference !== 0),
  $not: taking('$not', 1, (value) => !isTrue(value)),
  $or: deciding(true),
  $switch,
};
