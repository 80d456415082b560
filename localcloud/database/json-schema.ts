import Ajv, { type ValidateFunction } from 'ajv';
import { ObjectId } from 'bson';
import { requestFailed } from '../errors';
import type { Document, Value } from './documents';

const CHECKS: Record<string, (value: Value) => boolean> = {
  object: (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date),
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  bool: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  int: Number.isInteger,
  long: Number.isInteger,
  double: (value) => typeof value === 'number',
  decimal: (value) => typeof value === 'number',
  null: (value) => value === null,
  date: (value) => value instanceof Date,
  objectId: (value) => value instanceof ObjectId,
  regex: (value) => value instanceof RegExp,
};

const ajv = new Ajv({ strict: false });
ajv.addKeyword({
  keyword: 'bsonType',
  validate: (types: string | string[], value: Value) =>
    [types].flat().some((type) => CHECKS[type]?.(value) ?? false),
});

const compiled = new Map<string, ValidateFunction>();

/**
 * The test of a `$jsonSchema`, with MongoDB's `bsonType` beside `type`.
 * @throws DATABASE_REQUEST_FAILED when the schema itself is wrong
 */
export function jsonSchemaValidator(schema: Document): (document: Value) => boolean {
  const text = JSON.stringify(schema);
  let validate = compiled.get(text);
  if (!validate) {
    try {
      validate = ajv.compile(schema);
    } catch (error) {
      throw requestFailed(`invalid $jsonSchema: ${(error as Error).message}`);
    }
    compiled.set(text, validate);
  }
  const test = validate as (document: Value) => boolean;
  return (document) => test(document);
}
