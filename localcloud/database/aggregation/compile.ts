import { notImplemented, requestFailed } from '../../errors';
import type { Value } from '../documents';
import { reductions } from './accumulators';
import type { Evaluate, Operators, Scope } from './expression';
import { arithmetic } from './operators/arithmetic';
import { arrays } from './operators/arrays';
import { conditions } from './operators/conditions';
import { dates } from './operators/dates';
import { objects } from './operators/objects';
import { sets } from './operators/sets';
import { text } from './operators/text';
import { isObject } from './values';

/** Every expression operator the SDKs offer, as MongoDB's manual describes it. */
export const OPERATORS: Operators = {
  ...arithmetic,
  ...arrays,
  ...conditions,
  ...dates,
  ...objects,
  ...reductions,
  ...sets,
  ...text,
};

// MongoDB has more, which CloudBase does not document: they are told from what does not exist at all.
const UNSUPPORTED = new Set(
  (
    '$accumulator $acos $acosh $addToSet $asin $asinh $atan $atan2 $atanh $binarySize $bitAnd $bitNot $bitOr $bitXor ' +
    '$bsonSize $convert $cos $cosh $dateAdd $dateDiff $dateSubtract $dateToParts $dateTrunc $degreesToRadians $first ' +
    '$firstN $function $getField $isNumber $last $lastN $ltrim $maxN $median $minN $percentile $push ' +
    '$radiansToDegrees $rand $regexFind $regexFindAll $regexMatch $replaceAll $replaceOne $round $rtrim $sampleRate ' +
    '$setField $sin $sinh $sortArray $tan $tanh $toBool $toDate $toDecimal $toDouble $toHashedIndexKey $toInt ' +
    '$toLong $toObjectId $toString $trim $tsIncrement $tsSecond $type $unsetField'
  ).split(' '),
);

const SYSTEM_VARIABLES = ['ROOT', 'CURRENT', 'REMOVE'];
const UNSUPPORTED_VARIABLES = [
  'NOW',
  'CLUSTER_TIME',
  'DESCEND',
  'PRUNE',
  'KEEP',
  'SEARCH_META',
  'USER_ROLES',
];

/**
 * Compiles an expression: `'$field.path'`, `'$$variable'`, an operator, or arrays and objects of them.
 * @param known the variables bound around it
 * @throws DATABASE_REQUEST_FAILED where MongoDB refuses it; NOT_IMPLEMENTED for what CloudBase does not document
 */
export function compileExpression(expression: Value, known: readonly string[] = []): Evaluate {
  if (typeof expression === 'string')
    return expression.startsWith('$') ? compilePath(expression, known) : () => expression;
  if (Array.isArray(expression)) {
    const parts = (expression as Value[]).map((part) => compileExpression(part, known));
    return (scope) => parts.map((part) => part(scope) ?? null);
  }
  if (!isObject(expression)) return () => expression;
  const entries = Object.entries(expression);
  const operator = entries.find(([name]) => name.startsWith('$'));
  if (!operator) return compileObject(entries, known);
  if (entries.length > 1)
    throw requestFailed('an object representing an expression must have exactly one field');
  const [name, operand] = operator;
  const compile = OPERATORS[name];
  if (!compile) throw unknownOperator(name);
  return compile(operand, (part, bound = []) => compileExpression(part, [...known, ...bound]));
}

const unknownOperator = (name: string): Error =>
  UNSUPPORTED.has(name)
    ? notImplemented(`the expression ${name}`)
    : requestFailed(`Unrecognized expression '${name}'`);

function compileObject(entries: [string, Value][], known: readonly string[]): Evaluate {
  const fields = entries.map(([name, value]) => {
    if (name.includes('.')) throw requestFailed(`FieldPath field names may not contain '.': ${name}`);
    return [name, compileExpression(value, known)] as const;
  });
  return (scope) =>
    Object.fromEntries(
      fields.map(([name, value]) => [name, value(scope)] as const).filter(([, value]) => value !== undefined),
    );
}

function compilePath(path: string, known: readonly string[]): Evaluate {
  const isVariable = path.startsWith('$$');
  const parts = path.slice(isVariable ? 2 : 1).split('.');
  if (parts.some((part) => part === ''))
    throw requestFailed(`'${path}' is not a valid FieldPath: it has an empty part`);
  const [variable = '', ...rest] = isVariable ? parts : ['CURRENT', ...parts];
  if (!known.includes(variable) && !SYSTEM_VARIABLES.includes(variable)) {
    if (UNSUPPORTED_VARIABLES.includes(variable)) throw notImplemented(`the variable $$${variable}`);
    throw requestFailed(`Use of undefined variable: ${variable}`);
  }
  const start = variableReader(variable, known);
  return rest.length === 0 ? start : (scope) => follow(start(scope), rest, 0);
}

function variableReader(name: string, known: readonly string[]): Evaluate {
  if (known.includes(name)) return ({ variables }) => variables[name];
  return name === 'REMOVE' ? () => undefined : ({ root }: Scope) => root;
}

// Through an array a path gives an array of what its objects have. A number in a path is the name of a field: only
// $arrayElemAt counts elements.
function follow(value: Value, parts: readonly string[], at: number): Value {
  const part = parts[at];
  if (part === undefined) return value;
  if (Array.isArray(value))
    return value
      .filter(isObject)
      .map((element) => follow(element, parts, at))
      .filter((found) => found !== undefined);
  return isObject(value) && Object.hasOwn(value, part) ? follow(value[part], parts, at + 1) : undefined;
}
