import type { Document } from './fields';
import type { Model } from './model';
import { eachOf, oneOf, type Asked, type Condition } from './query';

/** Documents of several models in one collection of the platform: each says its `modelName`, and nobody else sees that. */

type Shared = Pick<Model, 'name' | 'lies'>;

const isShared = ({ name, lies }: Shared): boolean => lies !== name;

/** A document as it is stored. */
export const storedAs = <Stored extends object>(model: Shared, document: Stored): Stored =>
  isShared(model) ? { ...document, modelName: model.name } : document;

/** A stored document as its model knows it; nothing where it is another's. */
export function knownAs<Stored extends Document>(
  model: Shared,
  stored: Stored | null | undefined,
): Stored | undefined {
  if (!stored || !isShared(model)) return stored ?? undefined;
  const { modelName, ...own } = stored as Stored & { modelName?: string };
  return modelName === model.name ? (own as unknown as Stored) : undefined;
}

/** A condition that only a model's own documents fit. */
export const amongOwn = <Stored>(model: Shared, condition: Condition<Stored>): Condition<Stored> =>
  isShared(model) ? { ...condition, modelName: model.name } : condition;

/**
 * The same of several conditions, of which one must hold. One that says nothing of any of its fields is a mistake: a query of the SDK
 * refuses it, but an aggregation would find everything.
 */
export function ownOf<Stored>(model: Shared, asked: Asked<Stored>): Condition<Stored> {
  for (const condition of eachOf(asked)) {
    const values = Object.values(condition);
    if (values.length > 0 && values.every((value) => value === undefined))
      throw new Error(`${model.name} is asked for ${Object.keys(condition).join(', ')} without a value`);
  }
  return oneOf(eachOf(asked).map((one) => amongOwn(model, one)));
}
