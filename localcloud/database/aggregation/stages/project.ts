import { requestFailed } from '../../../errors';
import type { Document, Value } from '../../documents';
import { isNumber, isObject, isTrue } from '../values';
import type { CompileStage } from './stage';
import { compute, drop, keep, say, type Node, type Tree } from './tree';

/** `$project`: fields kept (1), left out (0) or computed; all of one kind, but for the `_id`, which is kept by itself. */
export const $project: CompileStage = (specification, compile) => {
  const said = read(specification, '$project', (value) => {
    if (typeof value === 'boolean' || isNumber(value)) return isTrue(value) ? 'keep' : 'drop';
    return compile(value);
  });
  const { _id: id, ...others } = Object.fromEntries(said);
  const kinds = new Set(Object.values(others).map((node) => node === 'drop'));
  if (kinds.size > 1)
    throw requestFailed(
      'Bad projection specification, cannot exclude fields other than _id in an inclusion projection',
    );
  const isExclusion = kinds.size === 0 ? id === 'drop' : kinds.has(true);
  const tree: Tree = new Map();
  if (isExclusion && id !== undefined && id !== 'drop' && id !== 'keep')
    throw requestFailed('Bad projection specification, cannot include fields in an exclusion projection');
  for (const [path, node] of said) {
    const isOtherKind = path === '_id' && (isExclusion ? node === 'keep' : node === 'drop');
    if (!isOtherKind) say(tree, path, node);
  }
  if (isExclusion) return (documents) => map(documents, (document) => drop(document, tree));
  if (id === undefined && ![...tree.keys()].includes('_id')) tree.set('_id', 'keep');
  return (documents, variables) =>
    map(documents, (root) => compute(keep(root, tree), tree, { root, variables }));
};

/** `$addFields`: fields computed and added to what there is; a missing value takes the field away. */
export const $addFields: CompileStage = (specification, compile) => {
  const tree: Tree = new Map();
  for (const [path, node] of read(specification, '$addFields', (value) => compile(value)))
    say(tree, path, node);
  return (documents, variables) => map(documents, (root) => compute(root, tree, { root, variables }));
};

/** The paths of a specification, nested ones dotted, with what is said about each. */
function read(specification: Value, stage: string, leaf: (value: Value) => Node): [string, Node][] {
  if (!isObject(specification) || Object.keys(specification).length === 0)
    throw requestFailed(`${stage} specification must be an object with at least one field`);
  return Object.entries(specification).flatMap(([path, value]): [string, Node][] => {
    if (!isObject(value) || isOperator(value)) return [[path, leaf(value)]];
    if (Object.keys(value).length === 0)
      throw requestFailed(`an empty object is not a valid value. Found at path ${path}`);
    return read(value, stage, leaf).map(([inner, node]) => [`${path}.${inner}`, node]);
  });
}

const isOperator = (value: Document): boolean => Object.keys(value).some((name) => name.startsWith('$'));

function* map(documents: Iterable<Document>, work: (document: Document) => Document): Generator<Document> {
  for (const document of documents) yield work(document);
}

/** Sets a dotted field of a document to a value; the document given stays as it is. */
export function withField(document: Document, path: string, value: Value): Document {
  const tree: Tree = new Map();
  say(tree, path, () => value);
  return compute(document, tree, { root: document, variables: {} });
}
