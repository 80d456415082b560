import { requestFailed } from '../../../errors';
import type { Value } from '../../documents';
import type { Operators } from '../expression';
import { numberOf, taking, takingNumbers, takingPresent } from '../operands';
import { isNullish, typeName } from '../values';

const above = (name: string, value: number, floor: number, text: string): number => {
  if (value < floor || (floor === 0 && text === 'positive' && value === 0))
    throw requestFailed(`${name}'s argument must be a ${text} number, but is ${value}`);
  return value;
};

const positive = (name: string, value: number): number => above(name, value, 0, 'positive');

function divide(dividend: number, divisor: number): number {
  if (divisor === 0) throw requestFailed("can't $divide by zero");
  return dividend / divisor;
}

function remainder(dividend: number, divisor: number): number {
  if (divisor === 0) throw requestFailed("can't $mod by zero");
  return dividend % divisor;
}

function logarithm(number: number, base: number): number {
  positive('$log', number);
  if (base <= 0 || base === 1)
    throw requestFailed(`$log's base must be a positive number not equal to 1, but is ${base}`);
  // Exact where the logarithm is whole, which a quotient of natural ones is not.
  if (base === 2) return Math.log2(number);
  return base === 10 ? Math.log10(number) : Math.log(number) / Math.log(base);
}

function power(base: number, exponent: number): number {
  if (base === 0 && exponent < 0) throw requestFailed('$pow cannot take a base of 0 and a negative exponent');
  // JavaScript gives NaN where every other language gives 1.
  return base === 1 ? 1 : base ** exponent;
}

// Numbers, and at most one date, which milliseconds are then added to.
function add(...values: Value[]): Value {
  let date: Date | undefined;
  let sum = 0;
  for (const value of values) {
    if (isNullish(value)) return null;
    if (value instanceof Date) {
      if (date) throw requestFailed('only one date allowed in an $add expression');
      date = value;
    } else sum += numberOf('$add', value);
  }
  return date ? new Date(date.getTime() + Math.trunc(sum)) : sum;
}

function multiply(...values: Value[]): Value {
  let product = 1;
  for (const value of values) {
    if (isNullish(value)) return null;
    product *= numberOf('$multiply', value);
  }
  return product;
}

function subtract(from: Value, value: Value): Value {
  if (from instanceof Date) {
    if (value instanceof Date) return from.getTime() - value.getTime();
    if (typeof value === 'number') return new Date(from.getTime() - Math.trunc(value));
  }
  if (from instanceof Date || value instanceof Date)
    throw requestFailed(`cant $subtract a ${typeName(value)} from a ${typeName(from)}`);
  return numberOf('$subtract', from) - numberOf('$subtract', value);
}

/** Operators on numbers (and dates, which `$add` and `$subtract` take too). */
export const arithmetic: Operators = {
  $abs: takingNumbers('$abs', 1, Math.abs),
  $add: taking('$add', [0, Infinity], add),
  $ceil: takingNumbers('$ceil', 1, Math.ceil),
  $divide: takingNumbers('$divide', 2, divide),
  $exp: takingNumbers('$exp', 1, Math.exp),
  $floor: takingNumbers('$floor', 1, Math.floor),
  $ln: takingNumbers('$ln', 1, (number) => Math.log(positive('$ln', number))),
  $log: takingNumbers('$log', 2, logarithm),
  $log10: takingNumbers('$log10', 1, (number) => Math.log10(positive('$log10', number))),
  $mod: takingNumbers('$mod', 2, remainder),
  $multiply: taking('$multiply', [0, Infinity], multiply),
  $pow: takingNumbers('$pow', 2, power),
  $sqrt: takingNumbers('$sqrt', 1, (number) => Math.sqrt(above('$sqrt', number, 0, 'non-negative'))),
  $subtract: takingPresent('$subtract', 2, subtract),
  $trunc: takingNumbers('$trunc', 1, Math.trunc),
};
