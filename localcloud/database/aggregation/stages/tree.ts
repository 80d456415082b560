import { requestFailed } from '../../../errors';
import type { Document, Value } from '../../documents';
import type { Evaluate, Scope } from '../expression';
import { isObject } from '../values';

/** What is said about one field: kept, left out, computed, or something about the fields inside it. */
export type Node = 'keep' | 'drop' | Evaluate | Tree;

/** What is said about the fields of an object. */
export type Tree = Map<string, Node>;

/** Says `node` about a dotted path. @throws DATABASE_REQUEST_FAILED when something is already said about it or a part */
export function say(tree: Tree, path: string, node: Node): void {
  const [first, ...rest] = path.split('.') as [string, ...string[]];
  if (path.split('.').some((part) => part === '' || part.startsWith('$')))
    throw requestFailed(`Invalid path '${path}': its parts must not be empty or begin with '$'`);
  const known = tree.get(first);
  if (rest.length === 0) {
    if (known !== undefined) throw collision(path);
    tree.set(first, node);
    return;
  }
  if (known !== undefined && !(known instanceof Map)) throw collision(path);
  const inner = known ?? new Map<string, Node>();
  tree.set(first, inner);
  say(inner, rest.join('.'), node);
}

const collision = (path: string): Error =>
  requestFailed(`Invalid $project :: caused by :: specification contains two conflicting paths at '${path}'`);

/** The object with only the fields that the tree keeps; inside arrays, of each element. */
export function keep(document: Document, tree: Tree): Document {
  const kept: Document = {};
  for (const [field, value] of Object.entries(document)) {
    const node = tree.get(field);
    if (node === 'keep') kept[field] = value;
    else if (node instanceof Map) {
      const inside = within(value, (inner) => keep(inner, node));
      if (inside !== undefined) kept[field] = inside;
    }
  }
  return kept;
}

/** The object without the fields that the tree drops; inside arrays, of each element. */
export function drop(document: Document, tree: Tree): Document {
  const left: Document = {};
  for (const [field, value] of Object.entries(document)) {
    const node = tree.get(field);
    if (node === 'drop') continue;
    left[field] = node instanceof Map ? within(value, (inner) => drop(inner, node), true) : value;
  }
  return left;
}

// Where the tree speaks of the fields of what has none, `others` says whether it stays as it is or is left out.
function within(value: Value, work: (inner: Document) => Document, others = false): Value {
  if (isObject(value)) return work(value);
  if (Array.isArray(value))
    return value
      .map((element: Value) => within(element, work, others))
      .filter((element) => element !== undefined);
  return others ? value : undefined;
}

/** The object with the computed fields of the tree set; a missing value takes the field away. */
export function compute(document: Document, tree: Tree, scope: Scope): Document {
  const result = new Map(Object.entries(document));
  for (const [field, node] of tree) {
    if (typeof node === 'string') continue;
    const isInside = node instanceof Map;
    const value = isInside ? computeInside(result.get(field), node, scope) : node(scope);
    if (value !== undefined) result.set(field, value);
    else if (!isInside) result.delete(field);
  }
  return Object.fromEntries(result);
}

// An array has the fields set in each of its elements; whatever has no fields gives way to an object that has.
function computeInside(value: Value, tree: Tree, scope: Scope): Value {
  if (!computes(tree)) return value;
  if (Array.isArray(value)) return value.map((element: Value) => computeInside(element, tree, scope));
  return compute(isObject(value) ? value : {}, tree, scope);
}

const computes = (tree: Tree): boolean =>
  [...tree.values()].some((node) => typeof node === 'function' || (node instanceof Map && computes(node)));
