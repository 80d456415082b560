import type { Document } from './fields';
import type { Model } from './model';
import { expression, type Expression } from './query';
import { knownAs } from './shared';
import type { Question } from './questions';

/**
 * Documents of another collection whose ids hold ids that a document knows (`before`, such an id, `after`), or which have such an id in
 * another field.
 */
export interface Under<Kept extends Document = Document> {
  model: Pick<Model, 'name' | 'lies'>;
  before: string;
  after: string;
  by: string;
  /** Which of them: an expression over `$$one`; all without it. */
  where?: Expression;
  /** What of them is asked for, beside `_id`. */
  fields: readonly string[];
  /** Never there: it carries the type. */
  readonly kept?: Kept;
}

/** What a collection has under ids, and which fields of it. */
export const under = <Stored extends Document, Name extends Extract<keyof Stored, string>>(
  model: Model<Stored>,
  fields: readonly Name[],
  {
    before = '',
    after = '',
    by,
    where,
  }: { before?: string; after?: string; by?: Extract<keyof Stored, string>; where?: Expression } = {},
): Under<Pick<Stored, Name | '_id'> & Document> => ({
  model,
  before,
  after,
  by: by ?? '_id',
  ...(where !== undefined && { where }),
  fields,
});

/** The id that stands under one. */
export const idUnder = ({ before, after }: Pick<Under, 'before' | 'after'>, id: string): string =>
  `${before}${id}${after}`;

/** What was found, each with what stands under its ids in other collections, by their names. */
export type With<Stored, Others> = Stored & {
  beside: { [Name in keyof Others]: Others[Name] extends Under<infer Kept> | undefined ? Kept[] : never };
};

/** Where what is beside is held while it is asked for. */
const heldAs = (name: string): string => `_of_${name}`;

/** A question that also looks up, beside each document it finds, what stands under some ids it knows. */
export function besideEach<
  Stored extends Document,
  Name extends Extract<keyof Stored, string>,
  Others extends { readonly [name: string]: Under | undefined },
>(
  question: Question<Stored>,
  { fields, ids, others }: { fields: readonly Name[]; ids: Expression; others: Others },
): Question<With<Pick<Stored, Name | '_id'>, Others> & Document> {
  const all = Object.entries(others).flatMap(([name, other]) => (other ? [[name, other] as const] : []));
  return {
    collection: question.collection,
    stages: (begun) => {
      let pipeline = question.stages(begun);
      for (const [name, { model, before, after, by, where }] of all) {
        const made = expression.map({
          input: ids,
          as: 'id',
          in: expression.concat([before, '$$id', after]),
        });
        const as = heldAs(name);
        pipeline = pipeline
          .addFields({ [as]: made })
          .lookup({ from: model.lies, localField: as, foreignField: by, as });
        if (where !== undefined)
          pipeline = pipeline.addFields({
            [as]: expression.filter({ input: `$${as}`, as: 'one', cond: where }),
          });
      }
      const kept = [
        'modelName',
        ...fields,
        ...all.flatMap(([name, other]) =>
          ['_id', 'modelName', ...other.fields].map((field) => `${heldAs(name)}.${field}`),
        ),
      ];
      return pipeline.project(Object.fromEntries(kept.map((field) => [field, 1])));
    },
    known: (answered) => {
      const held = new Map(Object.entries(answered) as [string, Document[]][]);
      // What was not asked for is beside nothing.
      const beside = Object.entries(others).map(([name, other]) => {
        const found = held.get(heldAs(name)) ?? [];
        held.delete(heldAs(name));
        return [name, other ? found.flatMap((one) => knownAs(other.model, one) ?? []) : []] as const;
      });
      const own = question.known(Object.fromEntries(held) as unknown as Document);
      return own && ({ ...own, beside: Object.fromEntries(beside) } as never);
    },
  };
}
