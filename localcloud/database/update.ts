import { update as applyOperators, type Modifier } from 'mingo/updater';
import { invalidParameter, requestFailed } from '../errors';
import { isPlainObject, type Document, type Value } from './documents';
import { parseEjson, stringifyEjson } from './ejson';
import { asDatabaseError, libraryOptions } from './library';
import { sameValue } from './sort-key';

const OPERATORS = new Set([
  '$set',
  '$unset',
  '$inc',
  '$mul',
  '$min',
  '$max',
  '$rename',
  '$bit',
  '$push',
  '$pop',
  '$pull',
  '$pullAll',
  '$addToSet',
  '$currentDate',
  '$setOnInsert',
]);
const ARRAY_OPERATORS = new Set(['$push', '$pop', '$pull', '$pullAll', '$addToSet']);
const NUMBER_OPERATORS = new Set(['$inc', '$mul', '$bit']);

/**
 * The document after update operators; the one given stays as it is. `query` found it: `list.$` is the element it met.
 * @throws DATABASE_REQUEST_FAILED where MongoDB refuses (wrong type, a path through a non-object, a changed `_id`)
 */
export function applyUpdate(document: Document, operators: Document, query: Document): Document {
  checkOperators(operators);
  for (const [operator, changes] of Object.entries(operators))
    for (const [path, operand] of Object.entries(changes as Document))
      checkChange(document, operator, path, operand);
  const after = parseEjson(stringifyEjson(document)) as Document;
  const { $setOnInsert: _, ...applicable } = operators;
  const isPositional = Object.values(applicable).some((changes) =>
    Object.keys(changes as Document).some((path) => path.split('.').includes('$')),
  );
  asDatabaseError(() =>
    applyOperators(after, applicable as Modifier<Document>, [], isPositional ? query : {}, {
      cloneMode: 'deep',
      queryOptions: libraryOptions,
    }),
  );
  if (!sameValue(after['_id'], document['_id']))
    throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'");
  return after;
}

/**
 * Checks the form of an update before any document is looked at.
 * @throws INVALID_PARAM when it is not made of update operators
 */
export function checkOperators(operators: Document): void {
  const names = Object.keys(operators);
  if (names.length === 0) throw invalidParameter('the update is empty');
  for (const name of names) {
    if (!name.startsWith('$'))
      throw invalidParameter(`an update consists of operators, found the field '${name}'`);
    if (!OPERATORS.has(name)) throw requestFailed(`Unknown modifier: ${name}`);
    if (!isPlainObject(operators[name])) throw invalidParameter(`${name} takes an object`);
  }
}

function checkChange(document: Document, operator: string, path: string, operand: Value): void {
  if (path === '' || path.split('.').some((part) => part === ''))
    throw requestFailed(`The update path '${path}' contains an empty field name`);
  const existing = walk(
    document,
    path,
    operator === '$unset' || operator === '$pull' || operator === '$pullAll' || operator === '$pop',
  );
  if (operator === '$rename') {
    if (typeof operand !== 'string')
      throw requestFailed(`The 'to' field for $rename must be a string: ${path}`);
    walk(document, operand, false);
  }
  if (NUMBER_OPERATORS.has(operator)) {
    if (operator !== '$bit' && typeof operand !== 'number')
      throw requestFailed(
        `Cannot ${verb(operator)} with non-numeric argument: {${path}: ${stringifyEjson(operand)}}`,
      );
    if (existing !== undefined && typeof existing !== 'number')
      throw requestFailed(
        `Cannot apply ${operator} to a value of non-numeric type. The field '${path}' has type ${typeName(existing)}`,
      );
  }
  if (ARRAY_OPERATORS.has(operator) && existing !== undefined && !Array.isArray(existing))
    throw requestFailed(`The field '${path}' must be an array but is of type ${typeName(existing)}`);
}

const verb = (operator: string): string => (operator === '$inc' ? 'increment' : 'multiply');

function typeName(value: Value): string {
  if (value === null) return 'null';
  return value instanceof Date ? 'date' : typeof value;
}

// A path cannot be created through a value that is not an object: MongoDB refuses, the library would overwrite it.
function walk(document: Document, path: string, onlyReads: boolean): Value {
  let value: Value = document;
  let at = '';
  for (const part of path.split('.')) {
    // Which elements a position stands for is only known when it is applied.
    if (value === undefined || part.startsWith('$')) return undefined;
    if (Array.isArray(value) && /^\d+$/.test(part)) value = (value as Value[])[Number(part)];
    else if (isPlainObject(value)) value = value[part];
    else if (onlyReads) return undefined;
    else
      throw requestFailed(
        `Cannot create field '${part}' in element {${at.split('.').at(-1)}: ${stringifyEjson(value)}}`,
      );
    at = at ? `${at}.${part}` : part;
  }
  return value;
}
