import { notImplemented, requestFailed, type CloudError } from '../errors';
import { compileExpression } from './aggregation/compile';
import { isTrue } from './aggregation/values';
import { CONDITIONS, type Predicate } from './conditions';
import { isPlainObject, type Document, type Value } from './documents';
import { geoIntersects, geoWithin, nearSphere } from './geo';
import { jsonSchemaValidator } from './json-schema';
import { arraysAt } from './paths';
import { toRegExp } from './ejson';

type Variables = Readonly<Document>;

// MongoDB has more, which the SDKs do not offer.
const UNSUPPORTED = new Set([
  '$bitsAllClear',
  '$bitsAllSet',
  '$bitsAnyClear',
  '$bitsAnySet',
  '$type',
  '$where',
  '$text',
  '$comment',
]);

/**
 * Compiles a query to a test of one document; `variables` are those its expressions may use.
 * @throws DATABASE_REQUEST_FAILED for an unknown operator or a malformed condition
 */
export function compileQuery(query: Document, variables: Variables = {}): Predicate {
  const tests = Object.entries(query).map(([field, condition]) => compileEntry(field, condition, variables));
  const [only] = tests;
  if (only && tests.length === 1) return only;
  return (document) => tests.every((test) => test(document));
}

function compileEntry(field: string, condition: Value, variables: Variables): Predicate {
  if (!field.startsWith('$')) return compileField(field, condition, variables);
  switch (field) {
    case '$and': {
      const tests = listOf(field, condition, variables);
      return (document) => tests.every((test) => test(document));
    }
    case '$or': {
      const tests = listOf(field, condition, variables);
      return (document) => tests.some((test) => test(document));
    }
    case '$nor': {
      const tests = listOf(field, condition, variables);
      return (document) => !tests.some((test) => test(document));
    }
    case '$expr': {
      const value = compileExpression(condition, Object.keys(variables));
      return (root) => isTrue(value({ root: root as Document, variables }));
    }
    case '$jsonSchema':
      return jsonSchemaValidator(condition as Document);
    default:
      throw unknownOperator(field, `unknown top level operator: ${field}`);
  }
}

function listOf(operator: string, parts: Value, variables: Variables): Predicate[] {
  if (!Array.isArray(parts) || parts.length === 0 || !parts.every(isPlainObject))
    throw requestFailed(`${operator} must be a nonempty array of conditions`);
  return parts.map((part) => compileQuery(part, variables));
}

/** A condition on one field: a value it equals, a pattern, or operators that all must hold. */
function compileField(field: string, condition: Value, variables: Variables): Predicate {
  if (condition instanceof RegExp) return CONDITIONS.$regex(field, condition);
  if (!isPlainObject(condition) || !Object.keys(condition)[0]?.startsWith('$'))
    return CONDITIONS.$eq(field, condition);
  const { $options, ...operators } = condition;
  const tests = Object.entries(operators).map(([operator, operand]) => {
    if (operator === '$regex') return CONDITIONS.$regex(field, patternOf(operand, $options));
    return compileOperator(operator, field, operand, variables);
  });
  const [only] = tests;
  return only && tests.length === 1 ? only : (document) => tests.every((test) => test(document));
}

function patternOf(operand: Value, options: Value): Value {
  return typeof operand === 'string'
    ? toRegExp(operand, typeof options === 'string' ? options : '')
    : operand;
}

function compileOperator(operator: string, field: string, operand: Value, variables: Variables): Predicate {
  if (Object.hasOwn(CONDITIONS, operator))
    return CONDITIONS[operator as keyof typeof CONDITIONS](field, operand);
  switch (operator) {
    case '$not': {
      if (!(operand instanceof RegExp) && !isPlainObject(operand))
        throw requestFailed('$not needs a regex or a document');
      const test = compileField(field, operand, variables);
      return (document) => !test(document);
    }
    case '$elemMatch':
      return elemMatch(field, operand, variables);
    case '$all':
      return all(field, operand, variables);
    case '$geoWithin':
      return geoWithin(field, operand);
    case '$geoIntersects':
      return geoIntersects(field, operand);
    case '$nearSphere':
      return nearSphere(field, operand);
    case '$search':
      throw notImplemented('db.command.text()');
    default:
      throw unknownOperator(operator, `unknown operator: ${operator}`);
  }
}

const unknownOperator = (operator: string, message: string): CloudError =>
  UNSUPPORTED.has(operator) ? notImplemented(`the query operator ${operator}`) : requestFailed(message);

const LOGIC = new Set(['$and', '$or', '$nor']);

/** `$elemMatch`: one element of the array meets all criteria, which are about the element itself or about its fields. */
export function elemMatch(field: string, criteria: Value, variables: Variables): Predicate {
  if (!isPlainObject(criteria)) throw requestFailed('$elemMatch needs an Object');
  const names = Object.keys(criteria);
  const isAboutItself = names.length > 0 && names.every((name) => name.startsWith('$') && !LOGIC.has(name));
  const test = isAboutItself
    ? compileField('element', criteria, variables)
    : compileQuery(criteria, variables);
  const matches = (element: Value): boolean =>
    isAboutItself ? test({ element }) : isPlainObject(element) && test(element);
  return (document) => arraysAt(document, field).some((elements) => elements.some(matches));
}

/** `$all`: every listed value is among the field's, which may be a single one. */
export function all(field: string, operand: Value, variables: Variables): Predicate {
  if (!Array.isArray(operand)) throw requestFailed('$all needs an array');
  const tests = (operand as Value[]).map((item) =>
    isPlainObject(item) && '$elemMatch' in item
      ? elemMatch(field, item['$elemMatch'], variables)
      : CONDITIONS.$in(field, [item]),
  );
  return (document) => tests.length > 0 && tests.every((test) => test(document));
}
