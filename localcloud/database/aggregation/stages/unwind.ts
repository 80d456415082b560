import { requestFailed } from '../../../errors';
import type { Document, Value } from '../../documents';
import { isNullish, isObject, typeName } from '../values';
import { withField } from './project';
import type { CompileStage } from './stage';

/** `$unwind`: a document for each element of an array; what is no array counts as its own only element. */
export const $unwind: CompileStage = (parameters) => {
  const options = isObject(parameters) ? parameters : { path: parameters };
  const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: preserves = false } = options;
  if (typeof path !== 'string' || !path.startsWith('$') || path.length === 1)
    throw requestFailed("path option to $unwind stage should be prefixed with a '$'");
  if (index !== undefined && (typeof index !== 'string' || index === '' || index.startsWith('$')))
    throw requestFailed(
      "includeArrayIndex option to $unwind stage should be a name, not prefixed with a '$'",
    );
  const field = path.slice(1);
  const counted = (document: Document, position: number | null): Document =>
    index === undefined ? document : withField(document, index, position);
  return function* run(documents) {
    for (const document of documents) {
      const value = valueAt(document, field.split('.'));
      if (Array.isArray(value) && value.length > 0)
        for (const [i, element] of value.entries()) yield counted(withField(document, field, element), i);
      else if (!isNullish(value) && !Array.isArray(value)) yield counted(document, null);
      else if (preserves === true)
        yield counted(Array.isArray(value) ? withField(document, field, undefined) : document, null);
    }
  };
};

// The path leads through objects only: an array on the way has no field of that name.
const valueAt = (document: Value, parts: string[]): Value =>
  parts.reduce<Value>((value, part) => (isObject(value) ? value[part] : undefined), document);

/** `$replaceRoot`: the object that an expression gives takes the document's place. */
export const $replaceRoot: CompileStage = (parameters, compile) => {
  const newRoot = isObject(parameters) ? parameters['newRoot'] : undefined;
  if (newRoot === undefined) throw requestFailed('no newRoot specified for the $replaceRoot stage');
  const replace = compile(newRoot);
  return function* run(documents, variables) {
    for (const root of documents) {
      const value = replace({ root, variables });
      if (!isObject(value))
        throw requestFailed(
          `'newRoot' expression must evaluate to an object, but resulting value was of type ${typeName(value)}`,
        );
      yield value;
    }
  };
};
